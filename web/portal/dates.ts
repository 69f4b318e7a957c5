import { addHours, chineseDate, type Instant, type LegalDate } from '#kernel/dates.ts';
import { html, type Html } from './html.ts';

/** A day as people read it, and as machines do. */
export const dayOf = (date: LegalDate): Html => html`<time datetime="${date}">${chineseDate(date)}</time>`;

/** `YYYY-MM-DD HH:mm` by the clock in China, as the meta tags of government pages have it. */
export const chinaTime = (instant: Instant): string => addHours(instant, 8).slice(0, 16).replace('T', ' ');
