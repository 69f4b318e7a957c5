import { useEffect } from 'react';

/** Paper cannot be unfolded: what is folded on screen is printed open, and folded again afterwards. */
export function usePrintedWhole(): void {
  useEffect(() => {
    const opened: HTMLDetailsElement[] = [];
    const open = () => {
      for (const one of document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')) {
        one.open = true;
        opened.push(one);
      }
    };
    const close = () => {
      for (const one of opened.splice(0)) one.open = false;
    };
    window.addEventListener('beforeprint', open);
    window.addEventListener('afterprint', close);
    return () => {
      window.removeEventListener('beforeprint', open);
      window.removeEventListener('afterprint', close);
    };
  }, []);
}
