import { useBlocker } from '@tanstack/react-router';
import { useCallback, useRef } from 'react';

const QUESTION = '已填写的内容尚未提交，确定放弃吗？';

/** Asks before what was typed is lost. Call the result once it is saved. */
export function useUnsaved(touched: boolean): () => void {
  const saved = useRef(false);
  useBlocker({
    shouldBlockFn: () => touched && !saved.current && !window.confirm(QUESTION),
    enableBeforeUnload: () => touched && !saved.current,
  });
  return useCallback(() => {
    saved.current = true;
  }, []);
}
