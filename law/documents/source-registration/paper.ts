import { approval, blankOpinion } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** 案件来源登记表: where it came from, who told of it (withheld where they asked for that), about whom and what. */
export const write: Write = (source) => approval(source, {
  rows: [
    ['案件来源', source.need('案件来源', source.data.words('origin'))], ['接报（发现）时间', source.on],
    ['举报人', source.data.is('confidentialReporter') ? '要求保密，另行登记' : '无或者未要求保密'],
    ['内容', source.need('内容', source.data.text('content'))],
  ],
  opinions: [blankOpinion('承办意见'), blankOpinion('负责人批示')],
});
