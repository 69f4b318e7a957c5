import { LegalDate } from '#kernel/dates.ts';
import type { Layout } from './layout.ts';
import { Paper, type Block } from './model.ts';

/** Papers that say nothing of anybody and hold everything a paper can hold: a layout is tried on them. */

const AGENCY = '某某市某某区综合行政执法局';
const LONG = '本机关依法进行了调查，查明的事实有现场检查笔录、询问笔录、照片和书证证明，编号JZ-2026-1024/A-03，金额40,000.50元。';
const MARKUP = '#read("/etc/passwd") *粗* _斜_ $x^2$ = 标题 <a> @b #eval("1") ```码``` // 注 \\ {案由}';

const every = (rows: number): readonly Block[] => [
  { kind: 'addressee', text: '某某食品有限公司：' }, { kind: 'heading', text: '一、基本情况' },
  { kind: 'form', rows: [[{ label: '当事人', value: '某某食品有限公司' }, { label: '电话', value: '0398-0000000' }],
    [{ label: '住所', value: `某某路1号${'东侧第三间'.repeat(8)}` }], [{ label: '统一社会信用代码', value: '91350100M000100Y43' }, { label: '备注', value: '' }]] },
  ...Array.from({ length: rows }, (_, index): Block => ({ kind: 'paragraph', text: `${index + 1}. ${LONG.repeat(1 + (index % 3))}` })),
  { kind: 'remedies', text: '对本决定不服的，可以依法申请行政复议。' }, { kind: 'paragraph', text: `第一行\n第二行：${MARKUP}` },
  { kind: 'inventory', title: '物品清单', headings: ['序号', '名称、规格', '数量'], widths: [1, 6, 2],
    rows: Array.from({ length: rows * 2 }, (_, index) => [String(index + 1), `物品${index + 1}，型号XYZ-${index}`, `${index + 2}件`]) },
  { kind: 'dialogue', turns: [{ question: '何时购进？', answer: '去年十月，由李某某经手。' }] },
  { kind: 'opinion', label: '承办机构意见', text: '拟同意。', signer: '张某某', date: '2026年3月12日' }, { kind: 'opinion', label: '机关负责人意见', text: '', signer: null, date: null },
  { kind: 'remedies', text: '如不服本决定，可以依法申请行政复议，也可以依法提起行政诉讼。' },
];
const SIGNED: Block = { kind: 'signatures', statement: '以上内容核对无误。', signers: [{ label: '当事人（签名）', name: null, date: true }, { label: '记录人（签名）', name: '王某某', date: false }] };
const END: readonly Block[] = [{ kind: 'issuer', agency: AGENCY, date: '2026年3月16日', seal: true }, { kind: 'note', text: '本文书一式两份。' }];

const sample = (layout: Layout, title: string, blocks: readonly Block[], mark: string | null = null): Paper => Paper.parse({
  form: 'SAMPLE', title, letterhead: layout === 'letter' ? AGENCY : null, agency: AGENCY, number: layout === 'record' ? null : '某综执样字〔2026〕第1号', internal: layout === 'form',
  issuedOn: LegalDate.parse('2026-03-16'), pageSigner: layout === 'record' ? '被检查人' : null, mark, blocks: [...blocks],
});

const MANY: Block = { kind: 'signatures', statement: null, signers: Array.from({ length: 30 }, (_, index) => ({ label: `参加人${index + 1}（签名）`, name: null, date: true })) };
/** What is longer than a page and must go on with the next one, each before what closes a paper. */
const overlong: readonly (readonly Block[])[] = [
  [{ kind: 'dialogue', turns: [{ question: '请说明经过。', answer: LONG.repeat(24) }] }, MANY],
  [{ kind: 'opinion', label: '审核意见', text: LONG.repeat(40), signer: null, date: null }, ...END],
  [{ kind: 'inventory', title: '', headings: ['序号', '名称'], widths: [1, 6], rows: Array.from({ length: 34 }, (_, index) => [String(index + 1), `物品${index + 1}`]) }, ...END],
];

/** A short one, one of several pages with every kind of block, one with next to nothing, and such as run off the page where a layout does not let them break. */
export const samplesOf = (layout: Layout): readonly Paper[] => [
  sample(layout, '样本文书（一页）', [...every(0), SIGNED, ...END]), sample(layout, '样本文书（多页）', [...every(24), SIGNED, ...END], '样本，不具有法律效力'),
  sample(layout, '样本文书（最短）', [{ kind: 'paragraph', text: '无正文。' }]),
  ...overlong.map((blocks, index) => sample(layout, `样本文书（很长，之${index + 1}）`, blocks)),
];
