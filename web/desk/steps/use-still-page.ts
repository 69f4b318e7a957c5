import { useLayoutEffect } from 'react';

/** Keeps the page behind an open form from scrolling. antd does it by a style element that the content policy forbids. */
export function useStillPage(still: boolean): void {
  useLayoutEffect(() => {
    if (!still) return undefined;
    document.body.style.overflow = 'hidden';
    return () => {
      document.body.style.overflow = '';
    };
  }, [still]);
}
