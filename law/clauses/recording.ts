import { cite } from '#law/statutes/index.ts';
import { built, form, parameter, partly, plan, planned, role, route, screen, step, table, type Clause } from './clause.ts';

/** E: the record of the whole process. */
export const RECORDING: readonly Clause[] = [
  built('E-01', '文字记录和音像记录', {
    asked: { dongying: '二（二）2、3', haiyang: '一（二）2、3', kaiyuan: ['二（二）', '照相机、录音机、摄像机、执法记录仪、视频监控'], sanmenxia: '三（二）1、2', yanzhou: '二（二）2、3' },
    articles: [cite('penalty-2021', 47), cite('state-council-2018', '三')],
    pointers: [
      ...step('penalty-ordinary/inspect-site', 'penalty-ordinary/inquire', 'penalty-ordinary/collect-evidence', 'penalty-ordinary/register-recording'),
      ...table('record.event', 'record.recording', 'record.object'), ...screen('/cases/$caseId'),
    ],
    tests: [['record/io/take-step.db.test.ts', '事件、存证条目、文书和期限一并写入'], ['test/e2e/api-recordings.test.ts', '登记的是服务器存储的文件，存证条目含加盐的文件摘要']],
  }),
  partly('E-02', '执法文书标准文本和电子信息格式', 'documents', '文书目录、文号、正文和公文排版已建成，纸质与电子同源；措辞和版式由本机关起草、试排、另一人批准后施行，法律要求载明的内容删不掉；上级统一下发范本和文书制作指引尚未建立。', {
    asked: {
      dongying: ['二（二）2', '纸质文书和电子文书一致'], haiyang: ['一（二）2', '起草、审核、签发、保存的管理'], kaiyuan: ['二（一）', '司法部基本格式，规范用语和制作指引'],
      sanmenxia: ['三（二）1', '司法部、河南省格式，纸质和电子一致'], yanzhou: ['二（二）2（1）', '省、市统一的范本'],
    },
    articles: [cite('henan-enforcement-2016', 33)],
    pointers: [...form('case-filing', 'inquiry-notice', 'inquiry-record', 'site-inspection-record', 'sampling-notice', 'evidence-preservation', 'preservation-disposal', 'penalty-decision', 'service-receipt'), ...screen('/styles', '/styles/wording/$form', '/styles/layout/$layout'),
      ...route('GET /api/styles', 'POST /api/styles/wording/:form/draft', 'POST /api/styles/layout/:layout/draft'), ...table('record.document', 'record.number_counter', 'registry.document_template')],
    tests: [['law/actions/conformance.test.ts', '名称、编码、文种字不重复：两种文书不会编成同一文号'], ['law/actions/conformance.test.ts', '${action.name}：制作的文书都在文书目录中，只制作列明的文书'],
      ['law/actions/penalty-ordinary/gathering.test.ts', '审批表、通知书、处理决定书写明方式、地点、清单、期限、救济途径'],
      ['law/writing/papers.test.ts', '《${form.name}》写得出来，没有缺项，没有没填上的内部编码'], ['server/documents.db.test.ts', '屏幕预览与纸面内容相同，页面不能运行脚本'],
      ['test/e2e/desk-draft.test.ts', '写明将作出的文书，标明草稿、没有编号；什么也不记录，一个号也不占'],
      ['server/ledger/document-proof.db.test.ts', '取出来就是系统保存的正文；与证明一起核对，说明是存证的内容，列出文字供与纸面对照'],
      ['law/writing/wording.test.ts', '救济途径缺少期限、机关、法院的，拒绝，并指出条文（行政复议法第二十条、行政诉讼法第四十六条）'],
      ['server/styles.db.test.ts', '通过检查的，批准后用于新的文书；以前签发的以后重新排印仍逐字节相同'],
      ['test/e2e/desk-styles.test.ts', '起草人改措辞、试排、改正、保存，负责人试排后批准，以后的文书用新的措辞']],
  }),
  built('E-03', '文字记录合法规范、客观全面、及时准确', {
    asked: { kaiyuan: '二（一）', sanmenxia: '三（二）1' },
    pointers: [...step('penalty-ordinary/inquire', 'penalty-ordinary/inspect-site', 'inspection/record-inspection'), ...table('record.event')],
    tests: [
      ['law/actions/penalty-ordinary/investigation.test.ts', '笔录写明起止时、分，结束晚于开始'], ['record/io/take-step.db.test.ts', '服务器时钟倒退时暂停记录'],
      ['test/e2e/desk-work.test.ts', 'enter late what was done earlier: the record says so'],
    ],
  }),
  partly('E-04', '音像记录事项清单', 'lists', '清单按版本编制、审批、公布，办理对应的环节时写明应当进行的音像记录，尚缺的在案件页面列出；上级机关的指导尚未建立。', {
    asked: {
      dongying: ['二（二）3', '执法环节、记录方式、全过程音像记录的现场执法活动和场所'], haiyang: ['一（二）3', '执法环节、记录方式、全过程音像记录的现场执法活动和场所'],
      sanmenxia: ['三（二）2', '上级机关指导下级编制'], yanzhou: ['二（二）3（1）', '关键环节、记录方式、全过程音像记录的现场执法活动和场所'],
    },
    pointers: [...plan('lists/recording'), ...screen('/lists/$kind'), ...route('GET /api/lists/recording', 'GET /lists/:agency/:kind/:edition'), ...table('registry.list_edition')],
    tests: [
      ['registry/io/lists.db.test.ts', '由办案人员、审核人员起草，另一人批准后施行，每个清单都一样'],
      ['law/recording/missing.test.ts', '施行前一天办理的不受影响，施行当天的受影响；按办理当天的那一版，新版不溯及、也不免除'],
      ['test/e2e/api-lists.test.ts', '办理的环节应当进行的音像记录，写明哪一版哪一项；依据说明按当时的清单回答'],
    ],
  }),
  built('E-05', '容易引发争议的环节的音像记录', {
    asked: { haiyang: '一（二）3', kaiyuan: '二（二）', sanmenxia: '三（二）2', yanzhou: '二（二）3' },
    articles: [cite('state-council-2018', '三（八）')],
    pointers: [...plan('recorded'), ...parameter('recording.contested'), ...step('penalty-ordinary/register-recording', 'inspection/register-recording', 'coercion-measure/register-recording'), ...screen('/cases/$caseId')],
    tests: [
      ['test/e2e/api-recording-duties.test.ts', '缺少时案件页面写明，调查终结被拒绝；一段录像记录两个环节，登记后放行'],
      ['law/recording/gate.test.ts', '普通程序：调查终结、送审、决定、结案和提前了结；现场的和当事人行使权利的环节都不受影响'],
      ['test/e2e/desk-plan.test.ts', '全过程记录按兖州的七个环节分栏，音像记录的要求和审核机构在案件页面写明'],
      ['law/lists/recording-duty.test.ts', '是现行清单中选定了这个环节的各项，不论类别、环节的名称像不像'],
      ['law/profiles/profiles.test.ts', '证件和音像：三门峡佩戴并出示，开原鼓励佩戴；兖州争议环节全过程音像，海阳同时音像，其余根据实际情况'],
    ],
  }),
  partly('E-06', '直接涉及人身自由、生命健康、重大财产权益的全程音像记录', 'recording', '按清单应当全程音像记录而缺少的，不能进入下一阶段；照片不能代替，没有录制的只能因客观原因。录像是否自始至终不间断，由登记的人员说明，平台没有核对。', {
    asked: { dongying: '二（二）3', haiyang: '一（二）3', kaiyuan: '二（二）', sanmenxia: '三（二）2', yanzhou: '二（二）3' },
    articles: [cite('state-council-2018', '三（八）')], pointers: [...plan('recordedWhole'), ...parameter('recording.vital'), ...step('coercion-measure/register-recording'), ...screen('/cases/$caseId')],
    tests: [
      ['test/e2e/desk-plan.test.ts', '全过程记录按兖州的七个环节分栏，音像记录的要求和审核机构在案件页面写明'],
      ['law/recording/missing.test.ts', '照片可以记录关键环节，不能代替全程'],
      ['test/e2e/api-recording-duties.test.ts', '全程音像记录的，不能说文字记录已经足够；因客观原因没有记录的，说明后放行'],
      ['law/lists/recording-duty.test.ts', '全程还是关键环节以起草人选定的为准，没有选定的看清单的话'],
    ],
  }),
  built('E-07', '文字记录能够全面有效记录的，可以不音像记录', {
    asked: { kaiyuan: '二（二）', sanmenxia: '三（二）2' }, articles: [cite('state-council-2018', '三（八）')],
    pointers: [...plan('recorded'), ...step('penalty-ordinary/explain-no-recording', 'inspection/explain-no-recording')],
    tests: [
      ['test/e2e/api-recordings.test.ts', '文字记录能够全面有效记录的可以不音像记录：河南可以；海阳要求同时音像，只能因客观原因'],
      ['law/recording/missing.test.ts', '文字记录能够全面有效记录的：关键环节可以不音像记录，全程的只能因客观原因'],
    ],
  }),
  partly('E-08', '音像记录的设备和场所管理', 'recording', '记录要素、设备编号和缺号、存储应用已建成；设备台账、配备标准、询问室和听证室的登记尚未建立。', {
    asked: { dongying: '二（二）3', haiyang: ['一（二）3', '设备配备比例、标准'], kaiyuan: ['二（二）', '设备配备、使用规范、记录要素、存储应用、监督管理'], sanmenxia: ['三（二）2', '设备配备、使用规范、记录要素、存储应用、监督管理'], yanzhou: '二（二）3（3）' },
    pointers: [...route('GET /api/recording-devices'), ...screen('/retrievals'), ...table('record.upload')],
    tests: [['record/io/recordings/import.db.test.ts', '设备编号有缺的列出缺号；没有编号的、空的文件不取']],
  }),
  partly('E-09', '音像记录储存的期限', 'recording', '登记待存储的从录制结束起算，逾期须写明理由；录制后没有登记的，清单要求的列为尚缺，其他的平台不知道。', {
    asked: { dongying: '二（二）4', haiyang: '一（二）4', sanmenxia: ['三（二）4', '当天储存，不得自行保存；无法及时的，返回单位后二十四小时以内'], yanzhou: '二（二）4' },
    pointers: [...parameter('recording.storage', 'recording.storage-late'), ...step('penalty-ordinary/announce-recording', 'penalty-ordinary/register-recording')],
    tests: [
      ['law/profiles/profiles.test.ts', '归档和音像储存：只有三门峡有期限'], ['law/recording/storage.test.ts', '河南：执法活动结束的当天存储的是按期；过了零点就不是'],
      ['test/e2e/api-recordings.test.ts', '先登记待存储的，当日为期限；存储登记后期限终止'],
    ],
  }),
  built('E-10', '记录不得损毁、剪接、删改', {
    articles: [cite('archives-2020', 21)],
    asked: { kaiyuan: ['二（三）', '防删改'], sanmenxia: '三（二）2、4', yanzhou: ['二（二）4', '不能删改的记录方式'] },
    pointers: [...table('record.event', 'record.object', 'record.recording', 'ledger.pending', 'ledger.leaf', 'ledger.checkpoint', 'ledger.alarm'), ...screen('/ledger'), ...route('GET /api/ledger')],
    tests: [
      ['record/io/append-only.db.test.ts', '应用的任何角色都不能修改、删除、清空环节、文书、被拒绝的办理、音像记录、调阅和存证条目'], ['record/io/append-only.db.test.ts', '表的所有者也不能'],
      ['record/io/append-only.db.test.ts', '存储的音像文件：摘要、大小、格式和存储时间改不了，也删不掉；后来核对的结果可以补记'],
      ['record/io/recordings/import.db.test.ts', '从存储读回，与名称的摘要一致，并计算SM3；被改动的文件核对不符'],
      ['test/e2e/api-real-recordings.test.ts', '文件内的时间不在登记的起止时间内、时长不符、当作照片登记的，逐一列为待核实，记录照样保存'],
      ['server/ledger/detection.db.test.ts', '文书的${name}被改动的，核验指出该文书'], ['server/ledger/detection.db.test.ts', '环节被删除的，核验指出失去环节的存证条目'], ['server/ledger/detection.db.test.ts', '恢复了旧备份的数据库，在签名前即被发现；换回现在的数据库后继续'],
      ['test/e2e/api-recordings.test.ts', '先经批准，另行存储并连着原始记录；原始记录不动；一次批准一个副本'],
      ['test/e2e/api-disposal.test.ts', '没有批准就把内容删掉的，核验发现并指明是哪一条'], ['test/e2e/api-disposal.test.ts', '没有经过批准的，数据库也不销毁：直接调用、直接改写都被拒绝'],
    ],
  }),
  built('E-11', '音像资料未经批准不得对外提供', {
    asked: { sanmenxia: '三（二）2、4' },
    pointers: [...step('penalty-ordinary/request-recording-use', 'penalty-ordinary/decide-recording-use'), ...table('record.retrieval')],
    tests: [['test/e2e/api-recordings.test.ts', '下载、对外提供须经另一人批准，一次批准一份副本'], ['test/e2e/api-recordings.test.ts', '不批准的不能取得；没有人能审批自己的申请']],
  }),
  built('E-12', '制作案卷归档的期限', {
    asked: { dongying: '二（二）2', haiyang: '一（二）2', kaiyuan: '二（三）', sanmenxia: ['三（二）4', '执法行为终结之日起二十个工作日内，按河南省案卷立卷规范'], yanzhou: '二（二）3' },
    articles: [cite('state-council-2018', '三（九）'), cite('henan-enforcement-2016', 33)],
    pointers: [...parameter('archive.limit', 'dossier.order'), ...role('archivist'), ...step('penalty-ordinary/archive', 'licence/archive', 'inspection/archive', 'penalty-ordinary/propose-disposal', 'penalty-ordinary/destroy-volume'), ...form('dossier-cover'), ...table('record.volume_check'), ...route('GET /api/cases/:caseId/dossier', 'GET /api/cases/:caseId/dossier.zip', 'GET /api/cases/:caseId/dossier.pdf', 'GET /api/volumes'), ...screen('/cases/$caseId', '/volumes')],
    tests: [['law/actions/penalty-ordinary/closing.test.ts', '河南：结案之日起二十个工作日内归档'], ['law/actions/penalty-ordinary/closing.test.ts', '全国没有规定日数的，归档的义务仍在而没有届满日；本机关可以自定'],
      ['test/e2e/api-dossier.test.ts', '归档以后：封面、目录、备考表齐全，录像紧接所记录环节的文书，每次查看留痕'],
      ['test/e2e/api-dossier.test.ts', '归档后的检测、每夜的检测都保存，全部读回；只能增加；不通过的在案件页指明'],
      ['test/e2e/api-dossier.test.ts', '解开以后逐个文件核对相符，用浏览器就能看，文书是PDF；没有批准下载的录像不随包，目录写明'],
      ['platform/typesetting/volume.test.ts', '目录的页号就是各件实际开始的页：最后一件写明起止；封面、目录、备考表不编号，页号居外'],
      ['test/e2e/api-volume.test.ts', '归档以后：封面、目录、文书、照片、录音清单、备考表都在；照片有说明和水印，不能排印的占一页说明原因'],
      ['test/e2e/api-volume.test.ts', '没有设定的，按办理先后；本机关设定决定书在前的，自归档之日起照办；以后改变设定，已归档的案卷不变'],
      ['test/e2e/api-volumes.test.ts', '结案后二十个工作日：届满日当天还不是逾期，次日起是逾期；两夜没有检测的也列出'],
      ['record/disposal-rules.test.ts', '保管期限从归档的下一年起算，届满以前不得提出：前一天、当天']],
  }),
  built('E-13', '同一执法对象的记录集中储存', {
    asked: { kaiyuan: '二（三）', sanmenxia: '三（二）3' },
    pointers: [...screen('/cases/$caseId/party'), ...route('GET /api/cases/:caseId/party-records')],
    tests: [['test/e2e/api-recordings.test.ts', '一处看到该当事人各案的文书和音像；同名不同主体的不混在一起']],
  }),
  partly('E-14', '全过程数据化记录工作机制', 'recording', '每个环节的加盐摘要封存进账本，由账本密钥签名、见证机关见证，可以加盖时间戳；加盖印章的文书由机关证书作电子签名（PAdES），笔录、回证可以手写签名，在纸质件上签名的以扫描件逐页附入；办案人员的数字证书登录和国密电子印章（GB/T 38540）尚未建立。', {
    asked: { kaiyuan: ['二（三）', '互联网、电子认证、电子签章'] },
    pointers: [...table('record.event', 'ledger.pending', 'ledger.leaf', 'ledger.checkpoint', 'ledger.cosignature', 'ledger.stamp', 'registry.signing_certificate', 'registry.seal_decision', 'record.document_signature', 'record.scan_reading'),
      ...step('penalty-ordinary/sign-document', 'penalty-ordinary/note-unsigned', 'penalty-ordinary/attach-scan'), ...screen('/ledger', '/signing', '/cases/$caseId/sign', '/cases/$caseId/scan')],
    tests: [
      ['record/io/take-step.db.test.ts', '事件、存证条目、文书和期限一并写入'], ['server/ledger/witness.db.test.ts', '各自的检查点由对方签名，带着时间，达到规则要求的见证数目'],
      ['server/ledger/stamp.db.test.ts', '由时间戳机构签发，两家独立的程序都能核验'], ['platform/pades/pades.test.ts', '正文改动一个字节，pdfsig 指出摘要不符'],
      ['server/signing.db.test.ts', '系统管理员提出、机关负责人批准才启用；负责人不能提出，管理员不能批准'], ['server/hands.db.test.ts', '内容摘要不是这份文书的、签名栏不存在的、页数不对的，不能签，也不留下记录'],
      ['test/e2e/api-scans.test.ts', '缺页、重复的页、另一份文书的页，逐一指出，什么都不记录'],
      ['test/e2e/desk-signing.test.ts', '没有网络时签名保存在本机，页面关了也在，联网后提交'],
    ],
  }),
  partly('E-15', '音像记录即时上传（云）存储', 'recording', '断点续传、采集站导入、一次写入的文件夹存储和对象存储（S3，在 Ceph 上验证）已建成；各家云存储的逐一验证尚未完成。', {
    asked: { dongying: '二（二）4', haiyang: '一（二）4', yanzhou: '二（二）4' },
    pointers: [...screen('/cases/$caseId'), ...table('record.upload', 'record.object')],
    tests: [
      ['test/crash/uploads.test.ts', '上传中强制终止服务器${KILLS}次：已确认的都在，从断点续传，摘要一致'], ['test/crash/uploads.test.ts', '上传中断电${CUTS}次，没有写入磁盘的全部丢失：已确认的都在，摘要一致'],
      ['record/io/recordings/import.db.test.ts', '正在写入的文件不取；写完的取一次；原文件不动'],
      ['record/io/recordings/object-store.db.test.ts', '对象存储中断的：说明已经收到、不需要重新上传；恢复以后自动存储，读回核对相符'],
    ],
  }),
  built('E-16', '执法台账和法律文书的制作、使用、管理', {
    asked: { kaiyuan: '二（三）' },
    pointers: [
      ...screen('/cases', '/styles', '/numbers'), ...route('GET /api/cases', 'GET /api/tables/cases.xlsx', 'GET /api/styles', 'GET /api/documents/numbers', 'GET /api/tables/numbers.xlsx'),
      ...table('record.case', 'record.document', 'record.number_counter', 'record.document_change'), ...step('penalty-ordinary/propose-voiding', 'penalty-ordinary/reissue-document', 'penalty-ordinary/propose-rectification'),
      ...form('rectification-decision'),
    ],
    tests: [
      ['server/demo/ensure.db.test.ts', '文书按办理先后编号，没有缺号'], ['test/e2e/desk-tables.test.ts', '案件列表按当前的条件导出执法台账，先写明用途'],
      ['law/writing/papers.test.ts', '每一份的可编辑文本与正文逐字相同、次序相同，每页都标明不具有法律效力'],
      ['server/styles.db.test.ts', '由一人起草、另一人批准，自施行之日起用于新的文书，已经签发的不变'],
      ['test/e2e/api-papers.test.ts', '重新制发：新的文号，同一内容、同一日期，两份互相指明；旧的文号留在登记簿，不再使用'],
      ['test/e2e/api-papers.test.ts', '有人在数据库中改了文号计数或者补插文书，登记簿说出缺哪一号、多哪一号'],
      ['test/e2e/desk-papers.test.ts', '承办人在文书一栏提出作废，说明原因和去向；负责人审批；承办人重新制发'],
      ['record/rectification-rules.test.ts', '金额、日期、期限、数量、货值的任何数字，哪怕是计算错误，都不能补正'],
    ],
  }),
  partly('E-17', '记录信息的调阅监督', 'recording', '调阅先写明目的、留痕，监督人员可查；调阅统计尚未建立。', {
    asked: { kaiyuan: '二（四）', sanmenxia: '三（二）3' },
    pointers: [...table('record.reading', 'record.retrieval', 'registry.access_log'), ...screen('/retrievals'), ...route('GET /api/retrievals'), ...role('supervisor')],
    tests: [
      ['test/e2e/api-recordings.test.ts', '先写明目的，留痕后才能播放；按需要的部分传送；不执行其中任何内容'],
      ['test/e2e/api-recordings.test.ts', '别人的调阅打不开；不承办本案的执法人员、公示人员不能调阅；调阅记录由监督人员和负责人查看'],
      ['test/e2e/api-volume.test.ts', '没有调阅职责的人打印，照片不随卷，说明由谁调阅，也不记为调阅'],
      ['disclosure/io/http.db.test.ts', 'shows what would be public, what is proposed to be hidden, and the digest to confirm; that it was read is recorded'],
    ],
  }),
  planned('E-18', '记录的运用', 'supervision', '案卷评查、评议考核、舆情应对等对记录的运用尚未建立。', { asked: { dongying: '二（二）5', haiyang: '一（二）5', kaiyuan: '二（四）', sanmenxia: '三（二）3', yanzhou: '二（二）5' } }),
  planned('E-19', '案卷评查标准', 'supervision', '两省评查标准的评分和评查尚未建立。', {
    asked: { haiyang: ['一（二）2', '山东省案卷评查办法、规则和处罚、许可、强制评查标准'], sanmenxia: ['三（二）1', '河南省案卷评查办法和处罚、许可评查标准'] },
  }),
  partly('E-20', '采集、存储、分析、使用、归档的工作制度', 'analysis', '采集、存储、归档由程序执行；分析和使用尚未建立。', {
    asked: { dongying: '二（二）1', yanzhou: '二（二）1' },
    pointers: [...step('penalty-ordinary/archive'), ...table('record.event')],
    tests: [['law/actions/penalty-ordinary/closing.test.ts', '没有结案的不得归档']],
  }),
  partly('E-21', '涉密、涉商业秘密、个人隐私的记录按规定归档', 'recording', '秘密在公开时拦住；密级和单独立卷尚未建立。', {
    asked: { kaiyuan: '二（三）' },
    pointers: [...step('penalty-ordinary/withhold-publication', 'penalty-ordinary/archive'), ...table('disclosure.withholding')],
    tests: [['disclosure/rules.test.ts', 'of a text with a secrecy mark is refused: it can only be withheld']],
  }),
  planned('E-22', '记录制度纳入法治政府建设考评', 'supervision', '考评指标的数据尚未建立。', { asked: { sanmenxia: '三（二）4' } }),
];
