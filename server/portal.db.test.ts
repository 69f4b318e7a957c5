import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { decisionAddress, portalSite, type PortalSite } from '../test/portal-site.ts';

let site: PortalSite;
before(async () => {
  site = await portalSite();
});
after(async () => site.close());

interface Got {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

async function get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Got> {
  const answer = await site.app.inject({ method: 'GET', url, headers: { accept: 'text/html', ...headers } });
  return { status: answer.statusCode, text: answer.body, headers: answer.headers };
}

/** The words a reader sees, without markup. */
const words = ({ text }: Got): string => text.replaceAll(/<(style|title)[\s\S]*?<\/\1>|<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

const isPage = (text: string): boolean => text.startsWith('<!doctype html>');

const all = (text: string, pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map(([, found = '']) => found);

/** Beside the portal: the verifier is one file with a script of its own (test/e2e/verifier.test.ts). */
const BESIDE = '/verify';

/** Every page there is, found by following links from the front. */
async function everyPage(): Promise<ReadonlyMap<string, Got>> {
  const seen = new Map<string, Got>();
  const waiting = ['/', decisionAddress(site.cases.takenDown), '/officers?q=%E7%8E%8B%E6%89%A7%E6%B3%95', '/officers?q=nobody', '/decisions?q=nothing', '/nowhere'];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next) || next === BESIDE) continue;
    const got = await get(next);
    seen.set(next, got);
    waiting.push(...all(got.text, /href="(\/[^"#]*)(?:#[^"]*)?"/g).map((href) => href.replaceAll('&amp;', '&')));
  }
  return seen;
}

describe('the pages', () => {
  it('link only to what is there, and none links to the desk', async () => {
    const pages = await everyPage();
    assert.ok(pages.size > 15, `${pages.size} pages`);
    const wrong = [...pages].filter(([path, { status }]) => status !== (path === '/nowhere' ? 404 : path === decisionAddress(site.cases.takenDown) ? 410 : 200));
    assert.deepEqual(wrong.map(([path, { status }]) => `${path}: ${status}`), []);
    assert.ok([...pages.keys()].every((path) => !path.startsWith('/desk')));
  });

  it('each have one main heading, headings without gaps, ids once, and labels that lead to something', async () => {
    for (const [path, { text }] of await everyPage()) {
      if (!isPage(text)) continue;
      const levels = all(text, /<h([1-6])[ >]/g).map(Number);
      assert.equal(levels.filter((level) => level === 1).length, 1, path);
      assert.ok(levels.every((level, index) => index === 0 || level - (levels[index - 1] ?? 0) <= 1), `${path}: ${levels.join()}`);
      const ids = all(text, / id="([^"]+)"/g);
      assert.equal(new Set(ids).size, ids.length, `${path}: ${ids.join()}`);
      for (const id of [...all(text, /(?:aria-labelledby|aria-describedby|for)="([^"]+)"/g), ...all(text, /href="#([^"]+)"/g)]) assert.ok(ids.includes(id), `${path}: #${id}`);
      assert.match(text, /<html lang="zh-CN">/);
      assert.match(text, /<a class="skip" href="#content">/);
    }
  });

  it('carry the tags of government pages', async () => {
    const { text } = await get(decisionAddress(site.cases.company));
    const names = all(text, /<meta name="([A-Za-z]+)" content="[^"]+">/g);
    for (const name of ['SiteName', 'SiteDomain', 'ColumnName', 'ColumnDescription', 'ColumnKeywords', 'ColumnType', 'ArticleTitle', 'PubDate', 'ContentSource', 'Url']) {
      assert.ok(names.includes(name), name);
    }
    assert.match(text, /name="PubDate" content="2026-03-16 10:00"/);
  });

  it('run no script, and their policy forbids it', async () => {
    for (const [path, { text, headers }] of await everyPage()) {
      assert.doesNotMatch(text, /<script|javascript:|\son[a-z]+=/, path);
      assert.match(String(headers['content-security-policy']), /script-src 'none'/, path);
    }
  });

  it('escape what people wrote', async () => {
    const { text } = await get(decisionAddress(site.cases.citizen));
    assert.match(text, /无证经营&lt;餐饮&gt;案/);
    const echoed = await get(`/decisions?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    assert.match(echoed.text, /value="&quot;&gt;&lt;script&gt;/);
  });

  it('hold nothing of what is not public', async () => {
    for (const [path, { text }] of await everyPage()) {
      assert.doesNotMatch(text, /王小明|和平路1号院|13812345678|41050219900101|编号甲七|示范银行/, path);
    }
  });

  it('say that they show the demonstration district, where they do', async () => {
    for (const path of ['/', '/decisions', '/agencies', '/agencies/demo-market', decisionAddress(site.cases.demonstration)]) assert.match(words(await get(path)), /演示/, path);
    for (const path of ['/agencies/hubin-market', decisionAddress(site.cases.company)]) assert.doesNotMatch((await get(path)).text, /class="demonstration"/, path);
  });
});

describe('the front page', () => {
  it('begins with the search, and shows for each agency how many decisions are public, late, overdue and withheld', async () => {
    const page = await get('/');
    assert.ok(page.text.indexOf('<form class="search"') < page.text.indexOf('<h2'));
    const row = /<tr><th scope="row"><a href="\/agencies\/hubin-market">.*<\/tr>/.exec(page.text)?.[0] ?? '';
    assert.deepEqual(all(row, /<td class="[^"]*">(\d+)<\/td>/g).map(Number), [8, 5, 0, 0, 1, 1, 1]);
    assert.deepEqual(all(row, /<td class="number overdue">(\d+)<\/td>/g), ['1']);
  });
});

describe('a decision', () => {
  it('shows number, agency, party, kind, outcome, dates, officers and the whole text', async () => {
    const text = words(await get(decisionAddress(site.cases.company)));
    for (const part of [
      /试市监1罚决字〔2026〕第\d+号/, '湖滨区市场监督管理局', '示范食品有限公司', '91350100M000100Y43', '行政处罚', '没收违法所得1,264.50元、罚款42,000元', '2026年3月16日',
      '王执法（豫M101）、李执法（豫M102）', '一、违法事实', '当事人未按规定建立食品进货查验记录制度。', '大写：壹仟贰佰陆拾肆元伍角整', '三门峡市湖滨区人民政府', /摘要（SHA-256）： ?[0-9a-f]{64}/,
    ]) assert.match(text, part instanceof RegExp ? part : new RegExp(part.replaceAll(/[()|.]/g, '.')), String(part));
  });

  it('comes with the data of which its digest is the SHA-256', async () => {
    const path = decisionAddress(site.cases.company);
    const shown = /摘要（SHA-256）：<code>([0-9a-f]{64})</.exec((await get(path)).text)?.[1];
    assert.equal(createHash('sha256').update((await get(`${path}/copy.json`)).text).digest('hex'), shown);
    assert.equal((await get(`${decisionAddress(site.cases.takenDown)}/copy.json`)).status, 404);
  });

  it('names citizens by the surname alone and says that something was hidden', async () => {
    const text = words(await get(decisionAddress(site.cases.citizen)));
    assert.match(text, /王某某/);
    assert.match(text, /依法隐去：自然人姓名/);
  });

  it('says that it was corrected', async () => {
    assert.match(words(await get(decisionAddress(site.cases.corrected))), /本文本为第2版，于 2026年3月16日 更正公示/);
  });

  it('taken down answers 410 with the reason, and is gone from lists, search and feed at once', async () => {
    const one = site.cases.takenDown;
    const page = await get(decisionAddress(one));
    assert.equal(page.status, 410);
    assert.match(words(page), /公示已经撤下.*决定被依法撤销.*行政复议决定撤销了本处罚决定.*第四十八条第二款/);
    for (const path of ['/', '/decisions', '/decisions?agency=hubin-market', '/feed.atom']) assert.ok(!(await get(path)).text.includes(one.id), path);
  });

  it('that was withheld or not published yet is not there', async () => {
    for (const one of [site.cases.withheld, site.cases.overdue]) assert.equal((await get(decisionAddress(one))).status, 404);
    const wrong = `/decisions/demo-market/${site.cases.company.id}`;
    assert.deepEqual([(await get(wrong)).status, (await get('/decisions/hubin-market/not-an-id')).status], [404, 404]);
  });
});

const listOf = async (category: string): Promise<string> => words(await get(`/decisions?category=${encodeURIComponent(category)}`));

describe('a licence', () => {
  it('shows agency, party, number, item, decision, content, validity, basis and remedies under the words of licensing', async () => {
    const text = words(await get(decisionAddress(site.cases.licence)));
    for (const part of [
      /决定书文号 试市监2.*〔2026〕第\d+号/, /许可机关 演示区市场监督管理局/, /执法对象 示范食品有限公司/, /执法类别 行政许可/, /许可结果 准予行政许可/, /许可类别 普通/, /许可证件 食品经营许可证/,
      /一、许可事项 食品经营许可 二、审查查明的事实/, /执法决定 准予行政许可，颁发食品经营许可证/, /许可内容 食品销售/, /有效期 自2026年3月16日起至2031年3月15日止/, /自收到决定书之日起六十日内/,
    ]) assert.match(text, part);
    assert.doesNotMatch(text, /处罚结果|处罚法/);
  });

  it('taken down answers 410 with the duty of its own category, and no period of the penalty law', async () => {
    const page = await get(decisionAddress(site.cases.licenceTakenDown));
    assert.equal(page.status, 410);
    assert.match(words(page), /执法类别 行政许可.*国办发〔2018〕118号/);
    assert.doesNotMatch(words(page), /三日内|处罚法/);
  });

  it('stands in the list beside penalties, and either category can be chosen alone', async () => {
    assert.match(await listOf('行政许可'), /找到1件执法决定.*准予行政许可/);
    assert.match(await listOf('行政处罚'), /找到5件执法决定.*罚款/);
    assert.match(await listOf('行政确认'), /已公示13件执法决定/);
  });

  it('is counted in a row of its own on the page of its agency', async () => {
    assert.match(words(await get('/agencies/demo-market')), /2026年 处罚 1 1 0 0 0 0 0 2026年 许可 2 1 0 0 0 0 1/);
  });
});

describe('decisions of the other kinds', () => {
  it('stand each under the words of its category', async () => {
    const shown: readonly (readonly [keyof PortalSite['kinds'], readonly RegExp[]])[] = [
      ['inspection', [/告知书文号 试市监3检果字〔2026〕第\d+号/, /执法类别 行政检查/, /检查结果 未发现问题/, /认定日期 2026年3月9日/, /一、检查事项 食品经营监督管理 食品保质期、进货查验记录 二、检查方式 日常检查；现场检查/, /检查情况 所售食品均在保质期内/]],
      ['correction', [/检查结果 发现问题，已责令改正/, /发现的问题 货架上有超过保质期的食品12袋/, /后续处理 责令改正：立即下架超过保质期的食品 改正期限：2026年3月23日/, /履行情况 尚未履行/, /执法对象 王某某/]],
      ['measure', [/决定书文号 试市监3强措字/, /执法结论 查封场所、设施或者财物/, /期限30日，自2026年3月3日起计算/, /履行情况 正在实施/, /救济途径 如不服本决定/]],
      ['enforcement', [/执法结论 代履行/, /据以执行的决定 湖综执决字〔2025〕第3号，没有履行的义务（排除妨碍、恢复原状等义务）：清除河道内的障碍物/, /费用预算：人民币5,000元/]],
      ['levy', [/执法结论 予以征收/, /标准和计算 省水资源费征收标准 地表水：1200吨，每吨2.50元/, /缴款期限至2026年3月31日/, /履行情况 尚未履行/]],
      ['fee', [/文书文号 试市监3缴通字/, /执法结论 予以收费/, /履行情况 已经履行（ ?2026年3月23日 ?登记）/]],
      ['requisition', [/执法结论 予以征用/, /使用期限自2026年3月16日起至2026年4月14日止/, /补偿 按市场租金；补偿人民币20,000元/]],
    ];
    for (const [name, parts] of shown) {
      const text = words(await get(decisionAddress(site.kinds[name])));
      for (const part of parts) assert.match(text, part, name);
      assert.doesNotMatch(text, /处罚结果|处罚法|许可机关/, name);
    }
  });

  it('show nothing of performance where the place does not ask for it', async () => {
    assert.doesNotMatch(words(await get(decisionAddress(site.cases.company))), /履行情况/);
  });

  it('are found by their category, in the list and in the feed of it', async () => {
    assert.match(await listOf('行政检查'), /找到2件执法决定.*未发现问题/);
    assert.match(await listOf('行政强制'), /找到2件执法决定.*查封场所/);
    for (const category of ['行政征收', '行政收费', '行政征用']) assert.match(await listOf(category), /找到1件执法决定/, category);
    const { text } = await get(`/feed.atom?category=${encodeURIComponent('行政检查')}&agency=haiyang-land`);
    assert.deepEqual(all(text, /<category term="([^"]+)"\/>/g), ['行政检查', '行政检查']);
    assert.match(text, /<link rel="self" href="http:\/\/127.0.0.1\/feed.atom\?agency=haiyang-land&amp;category=/);
  });

  it('are counted category by category: made, in time, late, pending, overdue, withheld, taken down', async () => {
    const text = words(await get('/agencies/haiyang-land'));
    assert.match(text, /2026年 强制 3 2 0 0 0 1 0 2026年 检查 3 2 0 0 1 0 0 2026年 征收 1 1 0 0 0 0 0 2026年 收费 1 1 0 0 0 0 0/);
    assert.match(text, /2026年行政强制依法不公开的理由：涉及商业秘密，且无法作适当处理后公开1件/);
    assert.match(words(await get('/')), /行政强制 3 2 0 0 0 1 0 行政检查 3 2 0 0 1 0 0/);
  });

  it('that are withheld or overdue are not there', async () => {
    for (const one of [site.kinds.measureWithheld, site.kinds.inspectionOverdue]) assert.equal((await get(decisionAddress(one))).status, 404);
  });
});

describe('the list of decisions', () => {
  it('finds by text and narrows by agency, year and kind; what makes no sense is passed over', async () => {
    assert.match(words(await get(`/decisions?q=${encodeURIComponent('食品进货查验记录')}`)), /找到1件执法决定/);
    assert.match(words(await get('/decisions?agency=demo-market&year=2026&kind=fine&q=')), /找到1件执法决定/);
    assert.match(words(await get('/decisions?year=2019')), /没有找到符合条件的执法决定/);
    assert.equal((await get('/decisions?page=-3&year=abc&kind=murder&agency=%27')).status, 200);
  });
});

const found = async (q: string): Promise<string> => words(await get(`/officers?q=${encodeURIComponent(q)}`));

describe('the look-up of officers', () => {
  it('says in words how a certificate stands', async () => {
    assert.match(await found('豫m101'), /王执法 有效 执法证有效.*豫M101/);
    assert.match(await found('钱暂扣'), /暂扣 执法证已被暂扣，暂扣期间不得从事执法活动/);
    assert.match(await found('赵过期'), /已失效 执法证已经失效，不得从事执法活动/);
  });

  it('says that nobody was found, and what to do', async () => {
    assert.match(await found('张冒充'), /没有找到姓名或者执法证编号为“张冒充”的执法人员.*核实来人的身份/);
  });

  it('is by the whole name or number: nobody is found by a part of it', async () => {
    assert.match(await found('王'), /没有找到/);
  });
});

describe('an agency', () => {
  it('shows the nine fields of its list, its officers and its register year by year', async () => {
    const text = words(await get('/agencies/hubin-market'));
    for (const name of ['执法主体机构名称', '机构性质', '经费来源', '队伍编制状况', '主体类别', '执法职责和权限', '法定代表人', '单位地址', '投诉举报电话']) assert.match(text, new RegExp(name));
    assert.match(text, /2026年 处罚 7 4 0 0 1 1 1/);
    assert.match(text, /2026年行政处罚依法不公开的理由：涉及个人隐私，且无法作适当处理后公开1件/);
    assert.match(text, /王执法/);
    assert.equal((await get('/agencies/nobody')).status, 404);
  });
});

describe('answers', () => {
  it('carry a tag of their content and are not sent again to who holds it', async () => {
    const first = await get('/about');
    const tag = String(first.headers['etag']);
    assert.equal((await get('/about', { 'if-none-match': tag })).status, 304);
    assert.equal((await get('/about', { 'if-none-match': '"other"' })).status, 200);
    assert.equal(first.headers['cache-control'], 'public, max-age=60');
  });

  it('are compressed for who can read that', async () => {
    const plain = (await get('/about')).text;
    for (const [accepted, read] of [['br, gzip', brotliDecompressSync], ['gzip', gunzipSync]] as const) {
      const answer = await site.app.inject({ method: 'GET', url: '/about', headers: { 'accept-encoding': accepted } });
      assert.equal(read(answer.rawPayload).toString(), plain);
      assert.equal(answer.headers['vary'], 'accept-encoding');
    }
  });

  it('of the style sheet may be kept for ever: its address has the digest of its content', async () => {
    const href = all((await get('/')).text, /<link rel="stylesheet" href="([^"]+)">/g)[0] ?? '';
    const { headers, status } = await get(href);
    assert.deepEqual([status, headers['cache-control']], [200, 'public, max-age=31536000, immutable']);
    assert.equal((await get('/assets/portal.0000000000000000.css')).status, 404);
  });

  it('to an address that is not there look like the portal to a person, and are problem+json to a program', async () => {
    const page = await get('/nowhere');
    assert.match(words(page), /没有找到 请求的地址不存在。 请核对地址/);
    const data = await site.app.inject({ method: 'GET', url: '/nowhere', headers: { accept: 'application/json' } });
    assert.match(String(data.headers['content-type']), /problem\+json/);
  });

  it('to robots and readers of feeds are in their own forms', async () => {
    assert.match((await get('/robots.txt')).text, /Disallow: \/api\//);
    const { text, headers } = await get('/feed.atom');
    assert.match(String(headers['content-type']), /atom\+xml/);
    assert.equal(all(text, /<entry>\n<id>([^<]+)<\/id>/g).length, 13);
    assert.match(text, /【演示】/);
  });
});

describe('the lists of an agency', () => {
  const agency = 'hubin-market';

  it('are published with every approved edition, what is in force, what was before and what is to come', async () => {
    const text = words(await get(`/lists/${agency}`));
    assert.match(text, /行政处罚裁量基准 第3版 ：自 ?2099年1月1日 ?起施行 第2版 ：现行，自 ?2025年6月1日 ?起施行 第1版 ：曾自 ?2025年1月1日 ?起施行，已由第2版代替/);
    assert.match(text, /随机抽查事项清单 还没有公布/);
    const current = words(await get(`/lists/${agency}/benchmarks/2`));
    assert.match(current, /裁量阶次（2项）.*经营超过保质期的食品&lt;散装&gt; 较轻 处5000元以上10000元以下罚款 5000元以上10000元以下/);
    assert.equal((await get(`/lists/${agency}/benchmarks/1`)).status, 200);
  });

  it('show no draft, no other list, and nothing that is not there', async () => {
    for (const path of ['benchmarks/4', 'benchmarks/9', 'benchmarks/x', 'agency-profile/1', 'recording/2']) assert.equal((await get(`/lists/${agency}/${path}`)).status, 404, path);
    assert.equal((await get('/lists/no-such-agency')).status, 404);
    assert.doesNotMatch((await get(`/lists/${agency}`)).text, /草案|赵过期|钱暂扣/);
  });

  it('can be taken away as a sheet under their own headings, which no spreadsheet takes for formulas', async () => {
    const { text, headers } = await get(`/lists/${agency}/recording/1.csv`);
    assert.match(String(headers['content-type']), /^text\/csv/);
    assert.equal(text, '\uFEFF序号,执法环节,记录方式\r\n1,现场检查,\'=录像\r\n');
  });
});
