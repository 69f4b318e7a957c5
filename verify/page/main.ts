import './old-browsers.ts'; // oxlint-disable-line import/no-unassigned-import -- before any code that uses what it puts in place
import { z } from 'zod';
import { checkBundle } from '../check.ts';
import type { Files, Report } from '../report.ts';
import type { Finding, Mark } from '../words.ts';
import { bundleIn, inAddress } from '../bundle-file.ts';
import { cryptography } from './cryptography.ts';

// Nothing may be compiled at run time under the page's policy.
z.config({ jitless: true });

const MARKS: Readonly<Record<Mark, { readonly sign: string; readonly zh: string }>> = {
  wrong: { sign: '✕', zh: '不符' }, proven: { sign: '✓', zh: '证明' }, unproven: { sign: '○', zh: '不能证明' },
};

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`the page lacks ${id}`);
  return found;
};

const element = (tag: string, className: string, ...content: readonly (string | Node)[]): HTMLElement => {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
};

const english = (text: string): HTMLElement => {
  const made = element('span', 'english', text);
  made.lang = 'en';
  return made;
};

const findingItem = ({ mark, zh, en }: Finding): HTMLElement =>
  element('li', mark, element('span', 'mark', element('span', 'sign', MARKS[mark].sign), MARKS[mark].zh), element('span', 'words', zh, english(en)));

const verdict = ({ sound, title }: Report): HTMLElement => {
  const [zh, en] = sound ? ['核对的各项都相符', 'Everything that was checked agrees'] : ['有不符之处', 'Something does not agree'];
  return element('h2', sound ? 'sound' : 'unsound', zh, english(en), ...(title === '' ? [] : [element('span', 'title', title)]));
};

const statementItem = ({ name, body }: Report['statements'][number]): HTMLElement =>
  element('details', '', element('summary', '', name), element('pre', '', body === null ? '（已经删除）' : JSON.stringify(body, null, 2)));

function show(report: Report): void {
  const order: readonly Mark[] = ['wrong', 'proven', 'unproven'];
  const list = element('ul', 'findings', ...order.flatMap((mark) => report.findings.filter((one) => one.mark === mark).map(findingItem)));
  const keys = report.keys.length === 0 ? [] : [element('h3', '', '所依据的公钥', english('Keys relied on')), ...report.keys.map((key) => element('code', '', key))];
  const statements = report.statements.length === 0 ? [] : [element('h3', '', '存证的内容', english('What was sealed')), ...report.statements.map(statementItem)];
  const papers = report.papers.map(({ name, lines }) => element('section', 'paper', element('h3', '', `${name}的内容`, english('What the paper says')), ...lines.map((line) => element('p', '', line))));
  byId('result').replaceChildren(verdict(report), list, ...papers, ...keys, ...statements);
  byId('result').focus();
}

const notice = (zh: string, en: string): void => byId('result').replaceChildren(element('p', 'notice', zh, english(en)));

async function read(chosen: readonly File[]): Promise<{ readonly bundle: Files | null; readonly own: Files }> {
  const proof = chosen.find(({ name }) => /\.(zip|json)$/i.test(name));
  const own = new Map<string, Uint8Array>();
  for (const file of chosen) if (file !== proof) own.set(file.name, new Uint8Array(await file.arrayBuffer()));
  return { bundle: proof === undefined ? inAddress(location.hash) : bundleIn(new Uint8Array(await proof.arrayBuffer())), own };
}

async function check(chosen: readonly File[]): Promise<void> {
  notice('正在核对……', 'Checking…');
  // Lets the browser paint before the work begins.
  await new Promise((resolve) => setTimeout(resolve, 30));
  const { bundle, own } = await read(chosen);
  if (bundle === null) {
    notice('请选择证明包（zip文件）或者文书的证明（json文件）。', 'Please choose a proof bundle (a zip file) or the proof of a document (a json file).');
    return;
  }
  const policy = (byId('policy') as HTMLTextAreaElement).value.trim(); // the page's own element
  show(checkBundle(cryptography, bundle, { policy: policy === '' ? null : `${policy}\n`, own }));
}

const input = byId('files') as HTMLInputElement; // the page's own element
const checkChosen = (): void => {
  check([...(input.files ?? [])]).catch(() => notice('文件无法读取，请重新选择。', 'The file could not be read; please choose again.'));
};
input.addEventListener('change', checkChosen);
byId('policy').addEventListener('change', () => {
  if ((input.files?.length ?? 0) > 0 || location.hash !== '') checkChosen();
});
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  if (event.dataTransfer === null) return;
  input.files = event.dataTransfer.files;
  checkChosen();
});
window.addEventListener('hashchange', checkChosen);
if (inAddress(location.hash) !== null) checkChosen();
