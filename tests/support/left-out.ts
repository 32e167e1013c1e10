/** Stands in for html2canvas, canvg and dompurify in what is measured: their code would be built and never run. */
export default undefined;
