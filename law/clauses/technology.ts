import { cite } from '#law/statutes/index.ts';
import { form, partly, planned, screen, step, table, type Clause } from './clause.ts';

/** G: what the plans ask of information technology; H: the reference row of Haiyang's task table. */
export const TECHNOLOGY: readonly Clause[] = [
  planned('G-01', '全省统一的综合管理监督信息系统', 'exchange', '主体、人员、事项信息向省级系统的汇集尚未建立。', {
    asked: { dongying: ['二（一）4、（二）4', '山东省行政执法监督管理平台，政务服务平台行政权力网络运行系统'], haiyang: ['一（一）5、（二）4', '山东省行政执法监督管理平台'], sanmenxia: '三（四）1' },
    articles: [cite('supervision-2025', 37)],
  }),
  planned('G-02', '人工智能和裁量智能辅助', 'analysis', '裁量辅助和大数据关联分析尚未建立。', { asked: { sanmenxia: '三（四）2' } }),
  planned('G-03', '数据交换和即时推送', 'exchange', '与办案系统、门户网站、上级平台的数据交换尚未建立。', {
    asked: { dongying: '二（一）9', haiyang: '一（一）11', sanmenxia: '三（一）', yanzhou: '二（一）5（3）' },
  }),
  partly('G-04', '办案系统按标准文书完善', 'documents', '每个环节按文书目录制作文书，按公文格式排版打印；与省、市统一范本的逐式核对尚未完成。', {
    asked: { dongying: '二（二）2', haiyang: '一（二）2', yanzhou: '二（二）2（1）' },
    pointers: [...form('case-filing', 'penalty-notice', 'penalty-decision'), ...step('penalty-ordinary/approve-filing'), ...table('record.document', 'record.document_print')],
    tests: [['law/actions/conformance.test.ts', '每种文书都有环节制作'], ['platform/typesetting/press.test.ts', '每页二十二行，每行二十八字']],
  }),
  partly('G-05', '成本低、效果好、易保存、防删改的储存方式', 'recording', '记录只增不改，每个环节封存进可以核验的账本，篡改、删除、恢复旧备份都会被指出；音像记录一次写入、逐块有摘要；分级储存和成本的管理尚未建立。', {
    asked: { kaiyuan: '二（三）', yanzhou: '二（二）4' },
    pointers: [...table('record.event', 'ledger.pending', 'ledger.leaf', 'ledger.tile'), ...screen('/ledger')],
    tests: [
      ['record/io/append-only.db.test.ts', '应用的任何角色都不能修改、删除、清空环节、文书、被拒绝的办理、音像记录、调阅和存证条目'], ['record/io/append-only.db.test.ts', '表的所有者也不能'],
      ['server/ledger/detection.db.test.ts', '没有人动过的账本，从环节到签名逐项核验无误'], ['server/ledger/detection.db.test.ts', '只改散列块的，核验指出该块'],
    ],
  }),
  planned('G-06', '记录资料的统计分析', 'analysis', '由记录发现薄弱环节的统计尚未建立。', { asked: { dongying: '二（二）5', haiyang: '一（二）5', kaiyuan: '二（四）', yanzhou: '二（二）5' } }),
  planned('H-01', '海阳市国土资源局推行三项制度任务配档表（十八项）', 'supervision', '作为参照列出：各项任务对应的要求见上各行；任务的管理尚未建立。', { asked: { haiyang: ['附件', '十八项任务'] } }),
];

/** The eighteen rows, as the table sets them, each with the requirement of the matrix that it is about. */
export interface Task {
  readonly number: number;
  readonly goal: string;
  readonly due: string;
  /** 责任科室: the plan names one in two rows. */
  readonly unit: string | null;
  readonly clause: string;
}

const task = (number: number, goal: string, due: '2017-10-31' | '2017-11-03' | '2017-11-20' | '2017-11-30', clause: string, unit: string | null = null): Task => ({ number, goal, due, unit, clause });

export const TASKS: readonly Task[] = [
  task(1, '编制随机抽查事项清单', '2017-10-31', 'B-06'),
  task(2, '制定行政执法全过程记录具体实施办法', '2017-11-03', 'A-03'),
  task(3, '推行执法全过程音像记录', '2017-11-03', 'E-04'),
  task(4, '编制行政执法主体资格清单', '2017-11-03', 'B-07'),
  task(5, '编制行政执法人员资格清单', '2017-11-03', 'B-08'),
  task(6, '编制行政执法事项清单', '2017-11-20', 'B-04', '执法大队'),
  task(7, '编制行政执法流程图', '2017-11-20', 'B-10'),
  task(8, '编制行政执法服务指南', '2017-11-20', 'B-09'),
  task(9, '窗口办事人员信息公示', '2017-11-20', 'C-05'),
  task(10, '建立统一行政执法信息平台', '2017-11-20', 'D-14'),
  task(11, '制定行政执法文书标准文本', '2017-11-20', 'E-02'),
  task(12, '制定行政执法信息公示具体办法', '2017-11-03', 'A-03'),
  task(13, '制定重大执法决定法制审核具体实施办法', '2017-11-03', 'A-03'),
  task(14, '编制重大执法决定法制审核目录清单', '2017-11-03', 'F-05'),
  task(15, '编制重大执法决定法制要素清单', '2017-11-03', 'F-09', '政策法规科'),
  task(16, '编制重大执法决定法制审核流程图', '2017-11-03', 'F-10'),
  task(17, '加强重大执法决定法制审核力量', '2017-11-20', 'F-02'),
  task(18, '对三项工作进行总结评估', '2017-11-30', 'A-12'),
];
