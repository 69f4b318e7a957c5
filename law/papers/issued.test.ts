import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ACTIONS } from '#law/actions/index.ts';
import { DOCUMENTS } from '#law/documents/index.ts';
import { SERVED_FORMS } from '#law/procedures/served-forms.ts';
import { servedCodes } from './issued.ts';

describe('送达的文书与文书种类', () => {
  for (const action of ACTIONS) {
    it(`${action.name}：送达环节所称的每一种文书，都对应本类别制作的对外文书`, () => {
      const made = new Set(Object.values(action.steps).filter(({ system }) => system !== 'papers').flatMap(({ documents }) => documents));
      for (const code of servedCodes(action)) {
        const forms = (SERVED_FORMS[code] ?? []).filter((form) => made.has(form));
        assert.ok(forms.length > 0, `${code} names no paper of the kind`);
        for (const form of forms) assert.equal(DOCUMENTS[form].audience, 'external', form);
      }
      if (action.steps['serve'] !== undefined) assert.ok(servedCodes(action).length > 0);
    });

    it(`${action.name}：作废、重新制发、补正在每个没有终结的阶段都可以办理，终局阶段不办理`, () => {
      const open = Object.keys(action.phases).filter((phase) => phase !== action.view(action.initial).phase && action.phases[phase]?.final !== true);
      for (const step of Object.values(action.steps).filter(({ system }) => system === 'papers')) assert.deepEqual(step.from, open, step.code);
    });
  }
});
