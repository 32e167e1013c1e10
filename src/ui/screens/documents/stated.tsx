import layout from '../../styles/layout.module.css';
import text from '../../styles/text.module.css';

/** What is so without a choice: there is only one. */
export function Stated({ label, words }: { readonly label: string; readonly words: string }) {
  return (
    <div className={layout.stackS}>
      <p className={text.strong}>{label}</p>
      <p dir="auto">{words}</p>
    </div>
  );
}
