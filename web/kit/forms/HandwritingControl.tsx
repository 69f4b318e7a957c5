import { Button } from 'antd';
import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { FIELD, pathOf, strokesIn, strokesText, type Point, type Stroke } from '#law/forms/handwriting.ts';
import type { ControlProps } from './context.ts';
import { words } from './tree.ts';

const PEN = 6;

const within = (value: number, most: number): number => Math.min(most, Math.max(0, Math.round(value)));

const pointOf = ({ nativeEvent, currentTarget }: PointerEvent<HTMLCanvasElement>, start: number): Point => {
  const { width, height } = currentTarget.getBoundingClientRect();
  return { x: within((nativeEvent.offsetX / width) * FIELD.width, FIELD.width), y: within((nativeEvent.offsetY / height) * FIELD.height, FIELD.height), t: Math.max(0, Math.round(nativeEvent.timeStamp - start)) };
};

/** Draws all strokes anew: after a stroke, a change of size, or when what was drawn is cleared. */
function show(canvas: HTMLCanvasElement, strokes: readonly Stroke[]): void {
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  pen.clearRect(0, 0, FIELD.width, FIELD.height);
  Object.assign(pen, { lineWidth: PEN, lineCap: 'round', lineJoin: 'round', strokeStyle: '#111' });
  pen.stroke(new Path2D(pathOf(strokes)));
}

/**
 * A field to sign in by finger, pen or mouse. Strokes are kept as points with their times, whatever the size of the screen. What a palm
 * touches beside the pen is left out: one pointer draws at a time.
 */
export function HandwritingControl({ id, value, describedBy, onChange }: ControlProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef<{ readonly pointer: number; readonly points: Point[] } | null>(null);
  const [began, setBegan] = useState<number | null>(null);
  const text = words(value);
  useEffect(() => {
    if (canvas.current !== null) show(canvas.current, strokesIn(text));
  }, [text]);

  const down = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (drawing.current !== null || event.button !== 0) return;
    const start = began ?? event.nativeEvent.timeStamp;
    setBegan(start);
    event.currentTarget.setPointerCapture(event.pointerId);
    drawing.current = { pointer: event.pointerId, points: [pointOf(event, start)] };
  };
  const move = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (drawing.current?.pointer !== event.pointerId) return;
    const { points } = drawing.current;
    const point = pointOf(event, began ?? event.nativeEvent.timeStamp);
    const last = points.at(-1);
    if (last !== undefined && Math.abs(last.x - point.x) + Math.abs(last.y - point.y) < 3) return;
    points.push(point);
    show(event.currentTarget, [...strokesIn(text), points]);
  };
  const up = (event: PointerEvent<HTMLCanvasElement>): void => {
    if (drawing.current?.pointer !== event.pointerId) return;
    const { points } = drawing.current;
    drawing.current = null;
    onChange(strokesText([...strokesIn(text), points]));
  };
  const clear = (): void => {
    setBegan(null);
    onChange('');
  };
  return (
    <div className="handwriting">
      <canvas
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an img cannot be drawn on
        ref={canvas} id={id} width={FIELD.width} height={FIELD.height} tabIndex={0} role="img" aria-label={text === '' ? '签名栏：请在此处手写签名' : '签名栏：已有笔迹'} aria-describedby={describedBy}
        onPointerDown={down} onPointerMove={move} onPointerUp={up} onPointerCancel={up}
      />
      <Button onClick={clear} disabled={text === ''}>清除重签</Button>
    </div>
  );
}
