export type Theme = 'system' | 'dag' | 'avond';

/** Shows the page by day, by evening, or as the computer asks. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Whether the page is shown in its evening colours at this moment. */
export function isEvening(): boolean {
  const chosen = document.documentElement.dataset['theme'];
  return chosen ? chosen === 'avond' : matchMedia('(prefers-color-scheme: dark)').matches;
}
