export { write } from '../closing-report/paper.ts';
