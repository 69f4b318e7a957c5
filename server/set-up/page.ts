import { ROLES } from '#law/engine/people.ts';
import type { FirstAccount } from '#registry/io/first-run.ts';
import { html, type Html } from '#web/portal/html.ts';
import { GROUPS, type Errors, type Field, type Typed } from './form.ts';

/** The pages of first-run set-up. They run no script, and a person who has never seen the platform has to manage with them alone. */

export interface Styles {
  /** Addresses of the style sheets, in their order. */
  readonly stylesheets: readonly string[];
}

const page = ({ stylesheets }: Styles, title: string, body: Html): string => html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}－明鉴</title>
${stylesheets.map((href) => html`<link rel="stylesheet" href="${href}">
`)}</head>
<body>
<a class="skip" href="#content">跳到正文</a>
<header class="masthead"><div class="width"><p class="site">明鉴 行政执法三项制度平台</p></div></header>
<main id="content" class="width" tabindex="-1">
${body}
</main>
</body>
</html>
`.text;

const control = ({ name, kind, choices = [], optional }: Field, typed: string, described: string, wrong: boolean): Html => {
  const common = html`id="${name}" name="${name}"${optional === true ? null : html` aria-required="true"`}${described === '' ? null : html` aria-describedby="${described}"`}${wrong ? html` aria-invalid="true"` : null} autocomplete="off"`;
  if (kind === 'lines') return html`<textarea ${common} rows="5">${typed}</textarea>`;
  if (kind !== 'choice') return html`<input type="text" ${common} value="${typed}" spellcheck="false">`;
  return html`<select ${common}><option value="">请选择</option>${choices.map(({ value, label }) => html`<option value="${value}"${value === typed ? html` selected` : null}>${label}</option>`)}</select>`;
};

const field = (one: Field, typed: Typed, errors: Errors): Html => {
  const { name, label, hint, optional } = one;
  const error = errors[name];
  const described = [hint === undefined ? '' : `${name}-hint`, error === undefined ? '' : `${name}-error`].filter((id) => id !== '').join(' ');
  return html`<div class="field${error === undefined ? null : ' wrong'}">
<label for="${name}">${label}${optional === true ? html`<span class="hint">（选填）</span>` : null}</label>
${hint === undefined ? null : html`<p class="hint" id="${name}-hint">${hint}</p>`}
${error === undefined ? null : html`<p class="error" id="${name}-error">${error}</p>`}
${control(one, typed[name], described, error !== undefined)}
</div>
`;
};

const summary = (errors: Errors): Html | null => {
  const wrong = GROUPS.flatMap(({ fields }) => fields).flatMap(({ name, label }) => (errors[name] === undefined ? [] : [{ name, label, message: errors[name] }]));
  if (wrong.length === 0) return null;
  return html`<div class="summary" role="alert">
<h2>有${wrong.length}处需要更正</h2>
<ul>${wrong.map(({ name, label, message }) => html`<li><a href="#${name}">${label}：${message}</a></li>`)}</ul>
</div>`;
};

/** The form, with what was typed before and what is wrong with it. */
export const formPage = (styles: Styles, typed: Typed, errors: Errors): string => {
  const count = Object.keys(errors).length;
  return page(styles, count === 0 ? '初始设置' : `有${count}处需要更正：初始设置`, html`<h1>初始设置</h1>
<p>登记本机关和三名管理员。提交后立即生效，此页不再开放；其他人员、职责、事项由管理员和工作人员登录后办理。</p>
${summary(errors)}
<form method="post" action="/set-up" novalidate class="set-up">
${GROUPS.map(({ title, hint, fields }) => html`<fieldset>
<legend>${title}</legend>
${hint === undefined ? null : html`<p class="hint">${hint}</p>`}
${fields.map((one) => field(one, typed, errors))}</fieldset>
`)}<p><button type="submit">完成初始设置</button></p>
</form>`);
};

/** The one time that the passwords are shown. */
export const donePage = (styles: Styles, agency: { readonly name: string; readonly code: string }, accounts: readonly FirstAccount[]): string =>
  page(styles, '初始设置已经完成', html`<h1>初始设置已经完成</h1>
<p>${agency.name}（机关代码：${agency.code}）已经登记。以下一次性密码<strong>只显示这一次</strong>，请立即打印或者抄录，分别交给三名管理员本人。首次登录时必须修改密码。</p>
<table>
<caption>管理员账号</caption>
<thead><tr><th scope="col">职责</th><th scope="col">姓名</th><th scope="col">用户名</th><th scope="col">一次性密码</th></tr></thead>
<tbody>${accounts.map(({ role, name, login, password }) => html`<tr><th scope="row">${ROLES[role]}</th><td>${name}</td><td class="code">${login}</td><td class="code password">${password}</td></tr>`)}</tbody>
</table>
<h2>接下来</h2>
<ol>
<li>系统管理员登录，登记工作人员和执法证，开立账号。</li>
<li>安全管理员登录，授予执法人员、法制审核人员、机关负责人等职责。</li>
<li>法制审核人员登记执法事项，起草法制审核目录清单，提出由本机关设定的期限、标准；由机关负责人批准。</li>
</ol>
<p class="no-print"><a href="/desk/">前往登录</a></p>
<p class="hint">没有记下密码的：尚未办理任何业务时，可以停止平台，清空数据目录后重新开始。</p>`);

/** What the portal and the desk answer while there is no agency. */
export const waitingPage = (styles: Styles): string =>
  page(styles, '尚未初始设置', html`<h1>平台尚未初始设置</h1>
<p>还没有登记执法机关。请由安装平台的人员打开<a href="/set-up">初始设置</a>，按启动时终端显示的设置码完成设置。</p>`);
