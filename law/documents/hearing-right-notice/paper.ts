import { provisionsText } from '#law/disposition.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import { dispositionOf, found, penaltyLines } from '#law/writing/penalty.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const intended = dispositionOf(source, 'intended');
  source.need('拟作出的行政处罚', intended?.kind === 'penalty' ? '有' : null);
  if (intended?.kind !== 'penalty') return { blocks: [] };
  return letter(source, {
    blocks: [
      ...pars(`你（单位）${source.view.title}一案，本机关拟作出行政处罚。`), ...found(intended),
      ...pars(`依据${provisionsText(intended.basis)}的规定，拟对你（单位）作出下列行政处罚：`, ...penaltyLines(intended), `裁量理由：${intended.discretion}`,
        `${under(source)}，你（单位）有要求听证的权利。要求听证的，应当在收到本告知书之日起${source.period('hearing.request')}内向本机关提出；逾期未提出的，视为放弃听证权利。听证不收取费用。`,
        `联系人和联系方式：${source.need('联系人和联系方式', source.data.text('contact'))}。地址：${source.agency.address}。`),
    ],
  });
};
