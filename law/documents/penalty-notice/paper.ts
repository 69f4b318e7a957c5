import { provisionsText } from '#law/disposition.ts';
import { heading } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import { dispositionOf, found, penaltyLines } from '#law/writing/penalty.ts';
import type { Write } from '#law/writing/source.ts';

/** 行政处罚事先告知书: what is meant to be done, with kind and sum, why, under what, and what the party may say to it. */
export const write: Write = (source) => {
  const intended = dispositionOf(source, 'intended');
  const days = source.need('陈述、申辩期限', source.data.text('statementDays'));
  source.need('拟作出的行政处罚', intended?.kind === 'penalty' ? '有' : null);
  if (intended?.kind !== 'penalty') return { blocks: [] };
  return letter(source, {
    blocks: [
      ...pars(`你（单位）${source.view.title}一案，本机关已经调查终结。${under(source)}，现将拟作出的行政处罚的内容及事实、理由、依据告知如下。`),
      heading('一、违法事实和证据'), ...found(intended),
      heading('二、拟作出的行政处罚'), ...pars(`依据${provisionsText(intended.basis)}的规定，拟对你（单位）作出下列行政处罚：`, ...penaltyLines(intended), `责令改正：${intended.correction}`,
        `裁量理由和适用的裁量基准：${intended.discretion}`),
      heading('三、你（单位）的权利'),
      ...pars(
        `你（单位）可以自收到本告知书之日起${days}个工作日内向本机关进行陈述和申辩，提出事实、理由和证据。本机关不因陈述、申辩而给予更重的处罚。逾期未陈述、申辩的，视为放弃此项权利。`,
        source.data.is('hearingOffered') ? `你（单位）还有要求听证的权利，详见随同送达的《行政处罚听证告知书》。` : null,
        `联系人和联系方式：${source.need('联系人和联系方式', source.data.text('contact'))}。地址：${source.agency.address}。`,
      ),
    ],
  });
};
