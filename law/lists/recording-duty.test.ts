import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day } from '#law/testing/builders.ts';
import { RecordingContent, type RecordingEdition } from './in-force.ts';
import { recordingsFor, recordingSentence } from './recording-duty.ts';

const row = (number: string, rest: object) => ({ number, stage: '现场检查', means: '执法记录仪录像', ...rest });
const LIST: RecordingEdition = {
  edition: 3, from: day('2026-01-01'),
  ...RecordingContent.parse({
    rows: [
      row('1', { coverage: 'key', steps: ['penalty-ordinary/inspect-site', 'inspection/record-inspection'] }),
      row('2', { stage: '查封', coverage: 'whole', steps: ['coercion-measure/implement'] }),
      row('3', { stage: '听证', means: '全程录像', steps: ['penalty-ordinary/hold-hearing'] }),
      row('4', { stage: '听证', content: '听证全过程', coverage: 'key', steps: ['penalty-ordinary/hold-hearing'] }),
      row('5', { stage: '送达' }),
    ],
  }),
};
const TODAY = day('2026-03-02');
const numbers = (kind: string, step: string): readonly string[] => recordingsFor([LIST], kind, step, TODAY).map(({ number }) => number);

describe('一个环节应当进行的音像记录', () => {
  it('是现行清单中选定了这个环节的各项，不论类别、环节的名称像不像', () => {
    assert.deepEqual(numbers('penalty-ordinary', 'inspect-site'), ['1']);
    assert.deepEqual(numbers('inspection', 'inspect-site'), []);
    assert.deepEqual(numbers('penalty-ordinary', 'hold-hearing'), ['3', '4']);
    assert.deepEqual(numbers('penalty-ordinary', 'serve'), [], '没有选定环节的，不提示');
    assert.deepEqual(recordingsFor([], 'penalty-ordinary', 'inspect-site', TODAY), []);
  });

  it('以办理当天施行的那一版为准：施行的前一天按旧版，没有旧版的没有要求', () => {
    const newer: RecordingEdition = { edition: 4, from: day('2026-06-01'), rows: LIST.rows.slice(1) };
    const asked = (on: string) => recordingsFor([newer, LIST], 'penalty-ordinary', 'inspect-site', day(on)).map(({ edition }) => edition);
    assert.deepEqual([asked('2025-12-31'), asked('2026-01-01'), asked('2026-05-31'), asked('2026-06-01')], [[], [3], [3], []]);
  });

  it('全程还是关键环节以起草人选定的为准，没有选定的看清单的话', () => {
    assert.deepEqual(recordingsFor([LIST], 'penalty-ordinary', 'hold-hearing', TODAY).map(({ whole }) => whole), [true, false]);
  });

  it('说得出是第几版第几项', () => {
    const [only] = recordingsFor([LIST], 'coercion-measure', 'implement', TODAY);
    assert.equal(only && recordingSentence(only), '全程音像记录：音像记录事项清单（第3版）第2项“查封”，记录方式：执法记录仪录像');
  });
});
