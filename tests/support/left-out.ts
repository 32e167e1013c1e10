/**
 * Stands in for html2canvas, canvg and dompurify, which jsPDF loads only to print HTML or SVG. We do neither: documents
 * are built from blocks, so some 200 kB of code that reads foreign markup stays out of the app.
 */
export default undefined;
