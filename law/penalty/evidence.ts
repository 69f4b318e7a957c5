/** 证据种类 (处罚法第四十六条第一款). */
export const EVIDENCE_KINDS = {
  documentary: '书证', physical: '物证', 'audio-visual': '视听资料', electronic: '电子数据', witness: '证人证言', party: '当事人的陈述',
  appraisal: '鉴定意见', scene: '勘验笔录、现场笔录',
} as const;
