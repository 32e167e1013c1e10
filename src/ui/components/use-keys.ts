import { useEffect, useEffectEvent } from 'react';

const TYPED_IN = 'textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])';
const PRESSED_BY_KEY = 'button, a[href], summary, input[type=radio], input[type=checkbox]';
const PRESSING_KEYS = new Set(['Enter', ' ', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/**
 * The name of a pressed key as keymaps write it: `KeyboardEvent.key`, letters in lower case,
 * with `Control+` or `Alt+` in front where held. AltGr types characters, so it does not count as held.
 */
function nameOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (event.getModifierState('AltGraph')) return key;
  return `${event.ctrlKey || event.metaKey ? 'Control+' : ''}${event.altKey ? 'Alt+' : ''}${key}`;
}

function belongsToTarget(event: KeyboardEvent, name: string): boolean {
  if (name === 'Escape' || name.includes('+', 1)) return false;
  const target = event.target instanceof Element ? event.target : document.body;
  if (target.closest(TYPED_IN)) return true;
  return PRESSING_KEYS.has(event.key) && target.closest(PRESSED_BY_KEY) !== null;
}

/**
 * Runs the keymap's action for a key pressed anywhere on the page.
 * Keys typed in a field stay text, except Escape and keys with Control or Alt; Enter, space and arrows stay with the
 * button or radio that has focus; held keys count once; an open dialog keeps all keys to itself, and a page that is only shown takes none.
 */
export function useKeys(keymap: Readonly<Record<string, () => void>>, isActive = true): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const name = nameOf(event);
    const action = keymap[name];
    if (!action || event.defaultPrevented || event.repeat || event.isComposing) return;
    if (belongsToTarget(event, name) || document.querySelector('dialog[open], fieldset:disabled[data-page]')) return;
    event.preventDefault();
    action();
  });

  useEffect(() => {
    if (!isActive) return;
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [isActive]);
}
