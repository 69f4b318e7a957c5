import { IDENTITY_PAPERS, SEXES } from '#law/party.ts';
import type { Hints } from './hints.ts';

const natural = (under: string): Hints => ({
  [under]: { title: under === 'person' ? '自然人' : '经营者' },
  [`${under}.name`]: { title: '姓名' },
  [`${under}.sex`]: { title: '性别', labels: SEXES },
  [`${under}.birthDate`]: { title: '出生日期', widget: 'date' },
  [`${under}.identity`]: { title: '身份证件' },
  [`${under}.identity.paper`]: { title: '证件种类', labels: IDENTITY_PAPERS },
  [`${under}.identity.number`]: { title: '证件号码' },
  [`${under}.address`]: { title: '住址' },
  [`${under}.phone`]: { title: '联系电话' },
  [`${under}.employment`]: { title: '工作单位、职务' },
});

/** The party block as every document prints it (law/party.ts). */
export const PARTY_FIELDS: Hints = {
  ...natural('person'),
  ...natural('operator'),
  tradeName: { title: '字号' },
  name: { title: '名称' },
  uscc: { title: '统一社会信用代码' },
  licence: { title: '证照情况（没有统一社会信用代码的填写）' },
  premises: { title: '经营场所' },
  representative: { title: '法定代表人（负责人）' },
  address: { title: '住所' },
  phone: { title: '联系电话' },
};
