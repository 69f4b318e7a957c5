import { existsSync, writeFileSync } from 'node:fs';
import { yearOf } from '#kernel/dates.ts';
import { CALENDAR_EDITIONS } from '#kernel/calendar-years.ts';
import { SCENARIOS } from './scenarios.ts';
import { contentDigest, summaryOf, type History } from './summary.ts';

// Writes the histories that have no file yet. What is written is never written again: see README.md.
for (const [name, { about, play }] of Object.entries(SCENARIOS)) {
  const file = new URL(`${name}.json`, import.meta.url);
  if (existsSync(file)) continue;
  const journey = play();
  const { jurisdiction, settings } = journey.facts();
  const calendarUntil = Math.max(...CALENDAR_EDITIONS.map(({ year }) => year));
  const shared = { action: 'penalty-ordinary', jurisdiction, settings, calendarUntil, events: journey.events };
  const content = { about, ...shared, expected: summaryOf(shared) };
  const history: History = { ...content, digest: contentDigest({ ...content, digest: '' }) };
  writeFileSync(file, `${JSON.stringify(history, null, 1)}\n`);
  console.log(`${name}: ${journey.events.length} events, ${yearOf(journey.today)}`);
}
