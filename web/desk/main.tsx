import '../kit/old-browsers.ts'; // oxlint-disable-line import/no-unassigned-import -- before any code that uses what it puts in place
import './set-up.ts'; // oxlint-disable-line import/no-unassigned-import -- schemas take their settings when they are made: it must run before any is
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Desk } from './Desk.tsx';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <Desk />
    </StrictMode>,
  );
}
