import { CLOSING_CONTENT, OPENING_CONTENT } from '#law/testing/content-shared.ts';

/** What each step of 行政确认 holds in an ordinary case. */
export const CONFIRMATION_CONTENT = {
  'register-confirmation': { ...OPENING_CONTENT, published: true },
  examine: { findings: '经核查，材料属实' },
  ...CLOSING_CONTENT,
};
