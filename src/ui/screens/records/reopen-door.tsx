import { useTranslation } from 'react-i18next';
import { FileField } from '../../components/file-field.tsx';
import text from '../../styles/text.module.css';
import { useDroppedFile } from '../../use-dropped-file.ts';
import styles from './reopen-door.module.css';

/** The way in for a record that comes as a PDF: dropped anywhere on the page, or chosen. */
export function ReopenDoor({ onReopen }: { readonly onReopen: (document: File) => void }) {
  const { t } = useTranslation('reopen');
  const isOver = useDroppedFile(onReopen);
  return (
    <div className={styles.door} data-over={isOver || undefined}>
      <p className={`${text.s} ${text.muted}`}>{isOver ? t('let-go') : t('drop-here')}</p>
      <FileField label={t('open-from-pdf')} icon="folder" accept=".pdf" onChoose={onReopen} />
    </div>
  );
}
