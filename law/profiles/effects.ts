import type { JurisdictionCode } from '#law/jurisdictions/index.ts';
import { ELEMENTS } from '#law/forms/review.ts';
import { partsOf } from './adaptation.ts';
import type { Plan } from './in-force.ts';
import { ACTION_CLASSES, PUBLISHED_FIELDS, type Adaptable } from './profile.ts';
import { leastOf, publishedFields, type PublishedField } from './published-fields.ts';
import { elementsOf, unspoken } from './review-lists.ts';
import { stageNames } from './stages.ts';

/** What each part of a profile does in the platform, for those who adapt it. */
export const EFFECTS: Readonly<Record<keyof Adaptable, string>> = {
  leadAgency: '门户的机关页面、“关于公示”和制度对照写明。',
  reviewBody: '法制审核的页面、案件页面和门户写明。',
  classes: '只有这些类别可以登记新的案件；登记案源的菜单、流程图、服务指南和门户的查询只列出这些类别。已经登记的案件继续办理。',
  stages: '案件的全过程记录按这些环节分栏；办理环节按名称中的“立案”“取证”“送达”等字样归入，没有对应的归入前一栏。没有填写的，按启动、调查取证、审核决定、送达执行。',
  fields: '此后发布的公开文本显示这些内容；没有填写决定内容的，显示执法人员以外的全部内容。国家和所在地政府要求公布的不因调整而减少，已经公示的文本不变。“履行情况”“行政检查情况”的公布尚待建立。',
  channels: '门户的机关页面和“关于公示”写明。向门户以外的载体推送，由本机关另行办理。',
  recorded: '案件页面列为音像记录的要求。',
  recordedWhole: '案件页面列为全程音像记录的要求。',
  elements: '审核意见按这些要素逐项提出，全部符合要求才能通过。国办发〔2018〕118号规定的审核内容有遗漏的，审核时自动补上。',
  returnGrounds: '审核意见为“存在问题”的，从中选择退回的理由；没有填写的，以不符合要求的要素为理由。',
  lists: '本机关应当编制的清单及其栏目，供编制和对照；不改变已有清单的内容。',
};

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');

const gone = <Item>(before: readonly Item[], after: readonly Item[]): readonly Item[] => before.filter((one) => !after.includes(one));

const classesGone = (before: Plan, after: Plan): string => gone(before.profile.classes, after.profile.classes).map((code) => ACTION_CLASSES[code].name).join('、');

function classSentences(before: Plan, after: Plan): readonly string[] {
  const [dropped, added] = [classesGone(before, after), classesGone(after, before)];
  return [
    ...(dropped === '' ? [] : [`施行后不能登记新的${dropped}案件；正在办理的${dropped}案件继续依法办理，不受影响。`]),
    ...(added === '' ? [] : [`施行后可以登记${added}案件。`]),
  ];
}

const fieldNames = (fields: readonly PublishedField[]): string => fields.map((field) => PUBLISHED_FIELDS[field]).join('、');

function fieldSentences(before: Plan, after: Plan, jurisdiction: JurisdictionCode): readonly string[] {
  const [shownBefore, shownAfter] = [[...publishedFields(before, jurisdiction)], [...publishedFields(after, jurisdiction)]];
  const [dropped, added] = [fieldNames(gone(shownBefore, shownAfter)), fieldNames(gone(shownAfter, shownBefore))];
  const bound = gone(before.profile.fields, after.profile.fields).filter((field) => shownAfter.includes(field));
  const sources = leastOf(jurisdiction).filter(({ fields }) => fields.some((field) => bound.includes(field))).map(({ citation }) => citation.text);
  return [
    ...(dropped === '' ? [] : [`此后发布的公开文本不再显示${dropped}。`]),
    ...(added === '' ? [] : [`此后发布的公开文本增加${added}。`]),
    ...(dropped === '' && added === '' ? [] : ['已经公示的文本不变；已经拟定、尚未发布的，发布前应当按新的内容重新核对。']),
    ...(bound.length === 0 || sources.length === 0 ? [] : [`${fieldNames(bound)}仍然显示：${sources.join('、')}要求公布。`]),
  ];
}

function elementSentences(before: Plan, after: Plan): readonly string[] {
  const [own, left] = [elementsOf(after), unspoken(after.profile.elements)];
  const [dropped, added] = [gone(elementsOf(before), own), gone(own, elementsOf(before))];
  return [
    ...(dropped.length + added.length === 0 ? [] : [
      `正在审核、还没有提出意见的案件，施行后按新的${own.length}项要素审核${added.length === 0 ? '' : `，增加${quoted(added)}`}${dropped.length === 0 ? '' : `，不再有${quoted(dropped)}`}；已经提出的意见继续有效。`,
    ]),
    ...(left.length === 0 ? [] : [`没有写明的国家审核内容，审核时自动补上：${quoted(left.map((code) => ELEMENTS[code]))}。`]),
  ];
}

/** What bringing `after` into force in place of `before` changes for the work under way, in sentences; empty where it changes nothing. */
export function consequencesOf(before: Plan, after: Plan, jurisdiction: JurisdictionCode): readonly string[] {
  const changed = new Set(partsOf(before.profile, after.profile).filter((part) => part.changed).map(({ key }) => key));
  return [
    ...classSentences(before, after),
    ...(stageNames(before).join() === stageNames(after).join() ? [] : [`正在办理的案件，全过程记录改按${stageNames(after).join('、')}分栏显示，记录的内容不变。`]),
    ...fieldSentences(before, after, jurisdiction),
    ...elementSentences(before, after),
    ...(changed.has('returnGrounds') ? ['此后提出的审核意见，退回的理由按新的清单选择；已经退回的不变。'] : []),
    ...(changed.has('recorded') || changed.has('recordedWhole') ? ['案件页面列出的音像记录要求随之改变，已经形成的记录不变。'] : []),
  ];
}
