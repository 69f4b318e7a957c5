/** 证据种类 (处罚法第四十六条第一款). */
export const EVIDENCE_KINDS = {
  documentary: '书证', physical: '物证', 'audio-visual': '视听资料', electronic: '电子数据', witness: '证人证言', party: '当事人的陈述',
  appraisal: '鉴定意见', scene: '勘验笔录、现场笔录',
} as const;

/** In what form evidence stands in the file: a copy is told as one, by whom it was given and who keeps the original. */
export const EVIDENCE_FORMS = { original: '原件（原物）', copy: '复制件（照片），由提供者确认与原件一致', held: '有关单位保管的原件的复制件' } as const;

/** Where evidence from outside the mainland came from; each has its own proof (行政诉讼证据规定第十六条). */
export const OUTSIDE = { foreign: '中华人民共和国领域外', 'hong-kong-macao-taiwan': '香港、澳门、台湾地区' } as const;
