import { statute } from './define.ts';

/** What taking property for the public needs. */
export const civilCode2020 = statute({
  name: '中华人民共和国民法典', short: '中华人民共和国民法典', rank: 'law', from: '2021-01-01',
  articles: {
    117: '为了公共利益的需要，依照法律规定的权限和程序征收、征用不动产或者动产的，应当给予公平、合理的补偿。',
    245: '因抢险救灾、疫情防控等紧急需要，依照法律规定的权限和程序可以征用；使用后应当返还；征用或者征用后毁损、灭失的，应当给予补偿。',
  },
});

export const legislation2023 = statute({
  name: '中华人民共和国立法法', short: '中华人民共和国立法法', rank: 'law', from: '2023-03-15',
  articles: { 11: '对非国有财产的征收、征用等事项，只能制定法律。' },
});
