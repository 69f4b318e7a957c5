import { statute } from './define.ts';

/** How long records are kept, and how they lawfully cease to be. */
export const archives2020 = statute({
  name: '中华人民共和国档案法', short: '档案法', rank: 'law', from: '2021-01-01',
  articles: {
    21: '鉴定档案保存价值的原则、保管期限的标准和销毁档案的程序、办法由国家档案主管部门制定；禁止篡改、损毁、伪造档案，禁止擅自销毁档案。',
  },
});

export const personalInformation2021 = statute({
  name: '中华人民共和国个人信息保护法', short: '个人信息保护法', rank: 'law', from: '2021-11-01',
  articles: {
    47: '处理目的已实现、保存期限已届满等情形应当主动删除个人信息；法律、行政法规规定的保存期限未届满的，停止除存储和必要的安全保护之外的处理。',
  },
});
