import { approval, blankOpinion } from '#law/writing/layouts.ts';
import type { Source, Write } from '#law/writing/source.ts';

const reporter = ({ data }: Source): string => {
  if (data.is('confidentialReporter')) return '要求保密，另行登记';
  const name = data.text('reporter.name');
  return name === null ? '无' : `${name}（${data.text('reporter.contact') ?? ''}）`;
};

/** 案件来源登记表: where it came from, who told of it (withheld where they asked for that), about whom and what. */
export const write: Write = (source) => approval(source, {
  rows: [
    ['案件来源', source.need('案件来源', source.data.words('origin'))], ['接报（发现）时间', source.on],
    ['举报人', reporter(source)],
    ['内容', source.need('内容', source.data.text('content'))],
  ],
  opinions: [blankOpinion('承办意见'), blankOpinion('负责人批示')],
});
