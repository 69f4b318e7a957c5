import { chineseDate, type LegalDate } from '#kernel/dates.ts';
import { html, type Html } from './html.ts';

/** A day as people read it, and as machines do. */
export const dayOf = (date: LegalDate): Html => html`<time datetime="${date}">${chineseDate(date)}</time>`;

