import type { PublicAgency } from '#disclosure/contract.ts';
import { classNames, type Plan } from '#law/profiles/in-force.ts';
import { html, type Html } from './html.ts';
import { page } from './layout.ts';
import type { Site } from './site.ts';

const SYSTEMS = html`<section aria-labelledby="systems">
<h2 id="systems">行政执法三项制度</h2>
<dl class="plain">
<dt>行政执法公示制度</dt><dd>执法前公开机关、人员、职责、依据和程序，执法时主动出示证件、表明身份，执法后公开决定。本平台就是公示的载体。</dd>
<dt>执法全过程记录制度</dt><dd>从启动、调查取证、审核决定到送达执行，每个环节都有文字记录，直接涉及重大权益的有音像记录；记录归档后可以回溯。</dd>
<dt>重大执法决定法制审核制度</dt><dd>重大执法决定作出前，由法制审核机构审核；未经审核或者审核未通过的，不得作出决定。</dd>
</dl>
<p class="hint">依据：《国务院办公厅关于全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度的指导意见》（国办发〔2018〕118号）。</p>
</section>`;

const REGISTER = html`<section aria-labelledby="register">
<h2 id="register">公示情况各栏的含义</h2>
<p>机关每作出一件行政处罚、许可、强制、征收、收费、征用决定，每认定一件检查结果，平台即登记一件，不能删除；强制措施自实施之时登记。每件决定只计入一栏，各栏相加等于作出决定的件数。</p>
<dl class="plain">
<dt>按期公示、超期公示</dt><dd>在法定期限内、超过法定期限才公示的决定。公示日期以服务器时间为准。</dd>
<dt>期限未满</dt><dd>已经作出、尚在公示期限内的决定。期限自决定作出之日起按工作日计算，处罚、许可七个工作日，其他二十个工作日，机关另有更严规定的从其规定。</dd>
<dt>超期未公示</dt><dd>超过期限仍未公示，也没有依法决定不公开的决定。</dd>
<dt>依法不公开</dt><dd>因国家秘密、商业秘密、个人隐私、当事人是未成年人等法定理由，由机关负责人决定不予公开的决定。理由在各机关的页面上按类列出。</dd>
<dt>撤下或失效</dt><dd>决定被依法变更、撤销、确认违法或者确认无效，公示已经撤下，或者没有公示的。撤下后，原来的网页说明理由。</dd>
</dl>
</section>`;

const TEXTS = html`<section aria-labelledby="texts">
<h2 id="texts">公示文本</h2>
<p>公示文本只由依法应当公开的内容组成。自然人保留姓氏，以“某某”代替名字；身份证件号码、家庭住址、通讯方式、银行账号、车牌号码、权属证书编号等不公开。文本由一人拟定、另一人核对后发布。</p>
<p>每份文本附有摘要（SHA-256），文本有任何改动，摘要都会不同。查询、订阅都只使用公示文本。</p>
<p>检查结果无论有没有发现问题都公示；还要进一步调查处理的，只说明待后续处理，作出决定后另行公示。移送涉嫌犯罪的案件、申请人民法院强制执行的材料不公示。
</p>
<p>执法案件的每个环节都写入只能增加的<a href="/ledger">存证账本</a>，任何人可以核验。</p>
<p>可以用阅读器订阅<a href="/feed.atom">最新公示的执法决定</a>，也可以在<a href="/decisions">执法决定</a>中选好机关、类别后订阅。</p>
</section>`;

const COMPLAIN = html`<section aria-labelledby="complain">
<h2 id="complain">投诉、更正和救济</h2>
<ul>
<li>认为执法人员、执法行为有问题的，拨打<a href="/#complaints">执法机关的投诉举报电话</a>。</li>
<li>有证据证明公示的信息不准确的，可以要求作出决定的机关更正（《中华人民共和国政府信息公开条例》第四十一条）。</li>
<li>当事人不服执法决定的，按照决定书“救济途径”一项载明的机关和期限申请行政复议或者提起行政诉讼。</li>
</ul>
</section>`;

export interface AgencyPlan {
  readonly agency: PublicAgency;
  readonly plan: Plan | null;
}

/** Who leads, who reviews and where each agency publishes, as its plan says (A-04, B-15, F-02). */
const plans = (agencies: readonly AgencyPlan[]): Html | null => (agencies.every(({ plan }) => plan === null) ? null : html`<section aria-labelledby="plans">
<h2 id="plans">各机关的方案</h2>
<div class="scroll" role="region" aria-label="各机关的方案一览" tabindex="0"><table class="roster">
<caption>各机关现行的三项制度方案</caption>
<thead><tr><th scope="col">执法机关</th><th scope="col">统筹机构</th><th scope="col">法制审核机构</th><th scope="col">执法行为类别</th><th scope="col">公示载体</th></tr></thead>
<tbody>
${agencies.map(({ agency, plan }) => (plan === null ? null : html`<tr><th scope="row"><a href="/agencies/${agency.code}">${agency.name}</a></th><td>${plan.profile.leadAgency}</td><td>${plan.profile.reviewBody}</td><td>${classNames(plan)}</td><td>${plan.profile.channels.join('、')}</td></tr>
`))}</tbody>
</table></div>
</section>`);

export const aboutPage = (site: Site, agencies: readonly AgencyPlan[]): string => page(site, {
  path: '/about', title: '关于公示', description: '行政执法三项制度、公示情况各栏的含义、公示文本和投诉途径', column: '/about', columnType: '概况信息',
  demonstration: agencies.some(({ agency }) => agency.demonstration),
  body: html`<h1>关于公示</h1>
${SYSTEMS}${plans(agencies)}${REGISTER}${TEXTS}${COMPLAIN}`,
});
