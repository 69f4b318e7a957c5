import type { DocumentForm } from './define.ts';
import { sourceRegistration } from './source-registration/form.ts';
import { caseFiling } from './case-filing/form.ts';
import { filingDeclined } from './filing-declined/form.ts';
import { siteInspectionRecord } from './site-inspection-record/form.ts';
import { inquiryRecord } from './inquiry-record/form.ts';
import { appraisalEntrustment } from './appraisal-entrustment/form.ts';
import { evidencePreservation } from './evidence-preservation/form.ts';
import { evidenceRegister } from './evidence-register/form.ts';
import { correctionOrder } from './correction-order/form.ts';
import { investigationReport } from './investigation-report/form.ts';
import { penaltyNotice } from './penalty-notice/form.ts';
import { hearingRightNotice } from './hearing-right-notice/form.ts';
import { statementRecord } from './statement-record/form.ts';
import { hearingNotice } from './hearing-notice/form.ts';
import { hearingTranscript } from './hearing-transcript/form.ts';
import { hearingReport } from './hearing-report/form.ts';
import { reviewOpinion } from './review-opinion/form.ts';
import { deliberationRecord } from './deliberation-record/form.ts';
import { decisionApproval } from './decision-approval/form.ts';
import { penaltyDecision } from './penalty-decision/form.ts';
import { summaryDecision } from './summary-decision/form.ts';
import { noPenaltyDecision } from './no-penalty-decision/form.ts';
import { serviceReceipt } from './service-receipt/form.ts';
import { deferral } from './deferral/form.ts';
import { paymentReceipt } from './payment-receipt/form.ts';
import { crimeTransfer } from './crime-transfer/form.ts';
import { closingReport } from './closing-report/form.ts';
import { caseClosingReport } from './case-closing-report/form.ts';
import { reportForRecord } from './report-for-record/form.ts';
import { dossierCover } from './dossier-cover/form.ts';
import { paymentDemand } from './payment-demand/form.ts';
import { enforcementApplication } from './enforcement-application/form.ts';
import { lateFineDecision } from './late-fine-decision/form.ts';
import { coercionApproval } from './coercion-approval/form.ts';
import { coercionSceneRecord } from './coercion-scene-record/form.ts';
import { coercionDecision } from './coercion-decision/form.ts';
import { propertyList } from './property-list/form.ts';
import { coercionExtension } from './coercion-extension/form.ts';
import { testingPeriodNotice } from './testing-period-notice/form.ts';
import { coercionDisposal } from './coercion-disposal/form.ts';
import { coercionLifting } from './coercion-lifting/form.ts';
import { propertyReturnList } from './property-return-list/form.ts';
import { propertyTransferNotice } from './property-transfer-notice/form.ts';
import { freezeDecision } from './freeze-decision/form.ts';
import { freezeNotice } from './freeze-notice/form.ts';
import { sealStrip } from './seal-strip/form.ts';
import { licenceMaterialReceipt } from './licence-material-receipt/form.ts';
import { licenceCorrectionNotice } from './licence-correction-notice/form.ts';
import { licenceAcceptance } from './licence-acceptance/form.ts';
import { licenceDeclined } from './licence-declined/form.ts';
import { licenceVerification } from './licence-verification/form.ts';
import { licenceRightsNotice } from './licence-rights-notice/form.ts';
import { licenceHearingRight } from './licence-hearing-right/form.ts';
import { licenceHearingAnnouncement } from './licence-hearing-announcement/form.ts';
import { licenceHearingNotice } from './licence-hearing-notice/form.ts';
import { licenceHearingTranscript } from './licence-hearing-transcript/form.ts';
import { licenceSpecialProcedure } from './licence-special-procedure/form.ts';
import { licenceExtension } from './licence-extension/form.ts';
import { licenceExamination } from './licence-examination/form.ts';
import { licenceGrant } from './licence-grant/form.ts';
import { licenceRefusal } from './licence-refusal/form.ts';
import { licenceCertificate } from './licence-certificate/form.ts';
import { licenceChange } from './licence-change/form.ts';
import { licenceRenewal } from './licence-renewal/form.ts';
import { licenceWithdrawal } from './licence-withdrawal/form.ts';
import { licenceRevocation } from './licence-revocation/form.ts';
import { licenceCancellation } from './licence-cancellation/form.ts';
import { licenceKept } from './licence-kept/form.ts';
import { licenceSupervisionRecord } from './licence-supervision-record/form.ts';
import { inspectionApproval } from './inspection-approval/form.ts';
import { inspectionNotice } from './inspection-notice/form.ts';
import { samplingRecord } from './sampling-record/form.ts';
import { inspectionResultNotice } from './inspection-result-notice/form.ts';
import { recheckOpinion } from './recheck-opinion/form.ts';
import { drawRecord } from './draw-record/form.ts';
import { enforcementDecision } from './enforcement-decision/form.ts';
import { enforcementAgreement } from './enforcement-agreement/form.ts';
import { substituteDecision } from './substitute-decision/form.ts';
import { substituteDemand } from './substitute-demand/form.ts';
import { enforcementRecord } from './enforcement-record/form.ts';
import { demolitionNotice } from './demolition-notice/form.ts';
import { enforcementSuspension } from './enforcement-suspension/form.ts';
import { enforcementTermination } from './enforcement-termination/form.ts';
import { enforcementResumption } from './enforcement-resumption/form.ts';
import { transferOrder } from './transfer-order/form.ts';
import { courtObjection } from './court-objection/form.ts';
import { assessmentNotice } from './assessment-notice/form.ts';
import { paymentNotice } from './payment-notice/form.ts';
import { reliefDecision } from './relief-decision/form.ts';
import { collectionReminder } from './collection-reminder/form.ts';
import { levyDecision } from './levy-decision/form.ts';
import { serviceAddress } from './service-address/form.ts';
import { serviceAnnouncement } from './service-announcement/form.ts';
import { hearingApplication } from './hearing-application/form.ts';
import { hearingDeclined } from './hearing-declined/form.ts';
import { hearingAnnouncement } from './hearing-announcement/form.ts';
import { hearingTermination } from './hearing-termination/form.ts';
import { deferralApplication } from './deferral-application/form.ts';
import { deferralApproval } from './deferral-approval/form.ts';
import { confiscationList } from './confiscation-list/form.ts';
import { confiscationDisposal } from './confiscation-disposal/form.ts';
import { licenceApplication } from './licence-application/form.ts';
import { licenceIntakeApproval } from './licence-intake-approval/form.ts';
import { surveyRecord } from './survey-record/form.ts';
import { unfreezeNotice } from './unfreeze-notice/form.ts';
import { reliefApplication } from './relief-application/form.ts';
import { reliefApproval } from './relief-approval/form.ts';
import { inquiryNotice } from './inquiry-notice/form.ts';
import { assistanceRequest } from './assistance-request/form.ts';
import { samplingApproval } from './sampling-approval/form.ts';
import { samplingNotice } from './sampling-notice/form.ts';
import { samplingDisposal } from './sampling-disposal/form.ts';
import { preservationApproval } from './preservation-approval/form.ts';
import { preservationDisposal } from './preservation-disposal/form.ts';
import { examinationNotice } from './examination-notice/form.ts';
import { jurisdictionTransfer } from './jurisdiction-transfer/form.ts';
import { rectificationDecision } from './rectification-decision/form.ts';

/** Every document form the platform issues; a folder each. */
export const DOCUMENTS = {
  'source-registration': sourceRegistration,
  'case-filing': caseFiling,
  'filing-declined': filingDeclined,
  'site-inspection-record': siteInspectionRecord,
  'inquiry-record': inquiryRecord,
  'appraisal-entrustment': appraisalEntrustment,
  'evidence-preservation': evidencePreservation,
  'evidence-register': evidenceRegister,
  'correction-order': correctionOrder,
  'investigation-report': investigationReport,
  'penalty-notice': penaltyNotice,
  'hearing-right-notice': hearingRightNotice,
  'statement-record': statementRecord,
  'hearing-notice': hearingNotice,
  'hearing-transcript': hearingTranscript,
  'hearing-report': hearingReport,
  'review-opinion': reviewOpinion,
  'deliberation-record': deliberationRecord,
  'decision-approval': decisionApproval,
  'penalty-decision': penaltyDecision,
  'summary-decision': summaryDecision,
  'no-penalty-decision': noPenaltyDecision,
  'service-receipt': serviceReceipt,
  'deferral': deferral,
  'payment-receipt': paymentReceipt,
  'crime-transfer': crimeTransfer,
  'closing-report': closingReport,
  'case-closing-report': caseClosingReport,
  'report-for-record': reportForRecord,
  'dossier-cover': dossierCover,
  'payment-demand': paymentDemand,
  'enforcement-application': enforcementApplication,
  'late-fine-decision': lateFineDecision,
  'coercion-approval': coercionApproval,
  'coercion-scene-record': coercionSceneRecord,
  'coercion-decision': coercionDecision,
  'property-list': propertyList,
  'coercion-extension': coercionExtension,
  'testing-period-notice': testingPeriodNotice,
  'coercion-disposal': coercionDisposal,
  'coercion-lifting': coercionLifting,
  'property-return-list': propertyReturnList,
  'property-transfer-notice': propertyTransferNotice,
  'freeze-decision': freezeDecision,
  'freeze-notice': freezeNotice,
  'seal-strip': sealStrip,
  'licence-material-receipt': licenceMaterialReceipt,
  'licence-correction-notice': licenceCorrectionNotice,
  'licence-acceptance': licenceAcceptance,
  'licence-declined': licenceDeclined,
  'licence-verification': licenceVerification,
  'licence-rights-notice': licenceRightsNotice,
  'licence-hearing-right': licenceHearingRight,
  'licence-hearing-announcement': licenceHearingAnnouncement,
  'licence-hearing-notice': licenceHearingNotice,
  'licence-hearing-transcript': licenceHearingTranscript,
  'licence-special-procedure': licenceSpecialProcedure,
  'licence-extension': licenceExtension,
  'licence-examination': licenceExamination,
  'licence-grant': licenceGrant,
  'licence-refusal': licenceRefusal,
  'licence-certificate': licenceCertificate,
  'licence-change': licenceChange,
  'licence-renewal': licenceRenewal,
  'licence-withdrawal': licenceWithdrawal,
  'licence-revocation': licenceRevocation,
  'licence-cancellation': licenceCancellation,
  'licence-kept': licenceKept,
  'licence-supervision-record': licenceSupervisionRecord,
  'inspection-approval': inspectionApproval,
  'inspection-notice': inspectionNotice,
  'sampling-record': samplingRecord,
  'inspection-result-notice': inspectionResultNotice,
  'recheck-opinion': recheckOpinion,
  'draw-record': drawRecord,
  'enforcement-decision': enforcementDecision,
  'enforcement-agreement': enforcementAgreement,
  'substitute-decision': substituteDecision,
  'substitute-demand': substituteDemand,
  'enforcement-record': enforcementRecord,
  'demolition-notice': demolitionNotice,
  'enforcement-suspension': enforcementSuspension,
  'enforcement-termination': enforcementTermination,
  'enforcement-resumption': enforcementResumption,
  'transfer-order': transferOrder,
  'court-objection': courtObjection,
  'assessment-notice': assessmentNotice,
  'payment-notice': paymentNotice,
  'relief-decision': reliefDecision,
  'collection-reminder': collectionReminder,
  'levy-decision': levyDecision,
  'service-address': serviceAddress,
  'service-announcement': serviceAnnouncement,
  'hearing-application': hearingApplication,
  'hearing-declined': hearingDeclined,
  'hearing-announcement': hearingAnnouncement,
  'hearing-termination': hearingTermination,
  'deferral-application': deferralApplication,
  'deferral-approval': deferralApproval,
  'confiscation-list': confiscationList,
  'confiscation-disposal': confiscationDisposal,
  'licence-application': licenceApplication,
  'licence-intake-approval': licenceIntakeApproval,
  'survey-record': surveyRecord,
  'unfreeze-notice': unfreezeNotice,
  'relief-application': reliefApplication,
  'relief-approval': reliefApproval,
  'inquiry-notice': inquiryNotice,
  'assistance-request': assistanceRequest,
  'sampling-approval': samplingApproval,
  'sampling-notice': samplingNotice,
  'sampling-disposal': samplingDisposal,
  'preservation-approval': preservationApproval,
  'preservation-disposal': preservationDisposal,
  'examination-notice': examinationNotice,
  'jurisdiction-transfer': jurisdictionTransfer,
  'rectification-decision': rectificationDecision,
} as const satisfies Record<string, DocumentForm>;

export type DocumentCode = keyof typeof DOCUMENTS;
