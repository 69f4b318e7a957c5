import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readRow, type Cells } from './columns.ts';
import { RECORDING_HEADINGS, RecordingRow } from './recording-row.ts';

const read = (cells: Cells) => {
  const { fields, left } = readRow(RECORDING_HEADINGS, cells);
  return { parsed: RecordingRow.safeParse(fields), left };
};
const held = (cells: Cells): RecordingRow => {
  const { parsed, left } = read(cells);
  assert.deepEqual(left, []);
  assert.ok(parsed.success, parsed.error?.message);
  return parsed.data;
};

const THIRTEEN = {
  序号: '3', 执法环节: '行政处罚', 执法事项: '留置送达', 记录事项: '留置送达全过程', 记录场合: '送达场所', 执法时限要求: '适时', 执法部门: '执法大队', 记录人: '送达人员',
  开始记录时间: '到达送达场所', 记录过程: '记录送达和拒收的情况。', 结束记录时间: '离开送达场所', 执法记录类别: '场景类', 备注: null,
};

describe('音像记录事项清单', () => {
  it('十三栏的、六栏的、五栏的清单都放得下，空栏不填', () => {
    assert.deepEqual(held(THIRTEEN), {
      number: '3', stage: '行政处罚', item: '留置送达', subject: '留置送达全过程', place: '送达场所', timeLimit: '适时', unit: '执法大队', recorder: '送达人员',
      from: '到达送达场所', content: '记录送达和拒收的情况。', until: '离开送达场所', scene: '场景类',
    });
    assert.deepEqual(held({ 序号: '1', 类别: '行政许可', 关键环节: '受理', 记录方式: '拍照', 保管期限: '同案卷', 备注: null }), {
      number: '1', kind: '行政许可', stage: '受理', means: '拍照', retention: '同案卷',
    });
    assert.deepEqual(held({ 序号: '1', 执法事项: '现场勘验', 记录方式: '录音录像', 记录人: '执法人员', 记录过程: '全过程' }), {
      number: '1', item: '现场勘验', means: '录音录像', recorder: '执法人员', content: '全过程',
    });
  });

  it('各地栏目的不同叫法是同一项', () => {
    for (const [one, other] of [['记录场合', '记录场所'], ['记录过程', '记录内容'], ['开始记录时间', '记录开始时间'], ['记录方式', '记录载体'], ['执法部门', '记录部门'], ['保管期限', '存储期限']] as const) {
      const common = { 序号: '1', 执法环节: '现场检查', 执法记录类别: '场景类' };
      assert.deepEqual(held({ ...common, [one]: '内容' }), held({ ...common, [other]: '内容' }));
    }
  });

  it('没有相应栏目的内容和重复的栏目都指出来，不丢弃', () => {
    assert.deepEqual(read({ ...THIRTEEN, 设备编号: '07' }).left, ['设备编号']);
    assert.deepEqual(read({ ...THIRTEEN, 记录场所: '窗口' }).left, ['记录场所']);
    assert.deepEqual(read({ ...THIRTEEN, 设备编号: ' ', 记录场所: null }).left, []);
  });

  it('写明记录什么、怎样记录；只有序号和环节的不是一项', () => {
    assert.equal(read({ 序号: '8', 执法环节: '其他环节' }).parsed.success, false);
    assert.equal(read({ 序号: '8', 记录方式: '拍照' }).parsed.success, false);
    assert.equal(read({ 执法环节: '现场检查', 记录方式: '拍照' }).parsed.success, false);
  });
});
