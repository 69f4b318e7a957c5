import { createHash } from 'node:crypto';
import type { FastifyRequest, onRequestHookHandler } from 'fastify';
import { paperHtml } from '#paper/html.ts';
import { problemResponses, valueOf } from '#platform/http/problem.ts';
import type { HttpServer } from '#platform/http/server.ts';
import type { Actor } from '#registry/model.ts';
import { requireBusiness } from '#registry/rules.ts';
import { DocumentParams, DocumentQuery } from '../contract.ts';
import { NumberQuery, NumberRegister } from '../number-contract.ts';
import { SigningSheet } from '../sign-contract.ts';
import { numberRegister } from './number-register.ts';
import { pictureOf, printDocument, readPaper, type Printer } from './print.ts';
import { signingSheet } from './sign-view.ts';
import { DOCX, twinOf } from './twin.ts';

export interface DocumentRoutes {
  readonly printer: Printer;
  readonly requireActor: (request: FastifyRequest) => Actor;
  readonly signedIn: onRequestHookHandler;
}

/** The sheet on screen: as wide as the paper, with room for the finger on a phone. */
const STYLE = `body{margin:0;background:#e9ebee;font:17px/1.9 FangSong,"Noto Serif SC","Songti SC",serif;color:#111}
.sheet{max-width:40em;margin:16px auto;padding:48px 56px;background:#fff;box-shadow:0 1px 4px #0003;overflow-wrap:anywhere}
.sheet-mark{text-align:center;color:#b00000;margin:0}.sheet-head{text-align:center;color:#d00000;font-size:28px;font-weight:700;border-bottom:2px solid #d00000;margin:0 0 24px;padding-bottom:12px}
h1{text-align:center;font-size:24px}h2{font-size:18px}.sheet-number{text-align:center}.sheet-par{text-indent:2em;margin:.2em 0}.sheet-note,.sheet-foot{font-size:14px}
table{width:100%;border-collapse:collapse;margin:12px 0;font-size:15px}th,td{border:1px solid #333;padding:6px 8px;text-align:left;vertical-align:middle}th{font-weight:400;width:6em;text-align:center}
.sheet-list th{width:auto}.sheet-opinion{border:1px solid #333;padding:8px;margin-top:-1px}.sheet-sign{text-align:right}.sheet-issuer{text-align:right;margin-right:3em}
@media(max-width:640px){.sheet{margin:0;padding:24px 16px}}@media print{body{background:#fff}.sheet{box-shadow:none}}`;
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; frame-ancestors 'self'`;

const page = (title: string, article: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>${STYLE}</style></head><body>${article}</body></html>`;

/** Documents over HTTP: the paper itself, the same words for the screen, and to work on. Every opening is recorded as a reading. */
export function documentRoutes(app: HttpServer, { printer, requireActor, signedIn }: DocumentRoutes): void {
  const shared = { onRequest: signedIn, method: 'GET' } as const;
  const actorOf = (request: FastifyRequest): Actor => valueOf(requireBusiness(requireActor(request)));

  app.route({
    ...shared, url: '/api/documents/numbers', schema: { summary: '文书登记簿', querystring: NumberQuery, response: { 200: NumberRegister, ...problemResponses } },
    handler: async (request) => numberRegister(printer.recorder, actorOf(request), request.query),
  });
  app.route({
    ...shared, url: '/api/cases/:caseId/documents/:seq/:form(^[a-z-]+).pdf', schema: { summary: '打开文书', params: DocumentParams, querystring: DocumentQuery, produces: ['application/pdf'] },
    handler: async (request, reply) => {
      const actor = actorOf(request);
      const { title, number, pdf, digest, reset, unsigned } = valueOf(await printDocument(printer, actor.agencyId, request.params, actor, request.query.original === true ? 'original' : 'current'));
      const name = encodeURIComponent(`${title}${number ?? ''}.pdf`);
      reply.header('content-disposition', `inline; filename*=UTF-8''${name}`).header('content-digest', `sha-256=:${Buffer.from(digest, 'hex').toString('base64')}:`);
      if (reset) reply.header('warning', '299 mingjian "set anew with other fonts or another engine"');
      else if (unsigned !== null) reply.header('warning', `299 mingjian "not signed: ${encodeURIComponent(unsigned)}"`);
      return reply.type('application/pdf').send(Buffer.from(pdf));
    },
  });
  app.route({
    ...shared, url: '/api/cases/:caseId/documents/:seq/:form(^[a-z-]+).docx', schema: { summary: '取得文书的可编辑文本', params: DocumentParams, produces: [DOCX] },
    handler: async (request, reply) => {
      const { name, docx } = valueOf(await twinOf(printer, actorOf(request), request.params));
      return reply.type(DOCX).header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`).send(Buffer.from(docx));
    },
  });
  app.route({
    ...shared, url: '/api/cases/:caseId/documents/:seq/:form(^[a-z-]+).html', schema: { summary: '文书内容预览', params: DocumentParams, produces: ['text/html'] },
    handler: async (request, reply) => {
      const paper = valueOf(await readPaper(printer, actorOf(request), request.params));
      return reply.header('content-security-policy', POLICY).type('text/html; charset=utf-8').send(page('文书内容', paperHtml(paper)));
    },
  });
  app.route({
    ...shared, url: '/api/cases/:caseId/documents/:seq/:form(^[a-z-]+)/signing', schema: { summary: '手写签名的文书', params: DocumentParams, response: { 200: SigningSheet, ...problemResponses } },
    handler: async (request) => valueOf(await signingSheet(printer, actorOf(request).agencyId, request.params)),
  });
  app.route({
    ...shared, url: '/api/cases/:caseId/documents/:seq/:form(^[a-z-]+)/pages.svg', schema: { summary: '文书各页的图像', params: DocumentParams, produces: ['image/svg+xml'] },
    handler: async (request, reply) => {
      const picture = valueOf(await pictureOf(printer, actorOf(request), request.params));
      return reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:").header('cache-control', 'private, max-age=600').type('image/svg+xml').send(Buffer.from(picture));
    },
  });
}
