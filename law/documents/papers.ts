import type { Write } from '#law/writing/source.ts';
import type { DocumentCode } from './index.ts';
import { write as sourceRegistration } from './source-registration/paper.ts';
import { write as caseFiling } from './case-filing/paper.ts';
import { write as filingDeclined } from './filing-declined/paper.ts';
import { write as siteInspectionRecord } from './site-inspection-record/paper.ts';
import { write as inquiryRecord } from './inquiry-record/paper.ts';
import { write as appraisalEntrustment } from './appraisal-entrustment/paper.ts';
import { write as evidencePreservation } from './evidence-preservation/paper.ts';
import { write as evidenceRegister } from './evidence-register/paper.ts';
import { write as correctionOrder } from './correction-order/paper.ts';
import { write as investigationReport } from './investigation-report/paper.ts';
import { write as penaltyNotice } from './penalty-notice/paper.ts';
import { write as hearingRightNotice } from './hearing-right-notice/paper.ts';
import { write as statementRecord } from './statement-record/paper.ts';
import { write as hearingNotice } from './hearing-notice/paper.ts';
import { write as hearingTranscript } from './hearing-transcript/paper.ts';
import { write as hearingReport } from './hearing-report/paper.ts';
import { write as reviewOpinion } from './review-opinion/paper.ts';
import { write as deliberationRecord } from './deliberation-record/paper.ts';
import { write as decisionApproval } from './decision-approval/paper.ts';
import { write as penaltyDecision } from './penalty-decision/paper.ts';
import { write as summaryDecision } from './summary-decision/paper.ts';
import { write as noPenaltyDecision } from './no-penalty-decision/paper.ts';
import { write as serviceReceipt } from './service-receipt/paper.ts';
import { write as deferral } from './deferral/paper.ts';
import { write as paymentReceipt } from './payment-receipt/paper.ts';
import { write as crimeTransfer } from './crime-transfer/paper.ts';
import { write as caseClosingReport } from './case-closing-report/paper.ts';
import { write as closingReport } from './closing-report/paper.ts';
import { write as reportForRecord } from './report-for-record/paper.ts';
import { write as dossierCover } from './dossier-cover/paper.ts';
import { write as paymentDemand } from './payment-demand/paper.ts';
import { write as enforcementApplication } from './enforcement-application/paper.ts';
import { write as lateFineDecision } from './late-fine-decision/paper.ts';
import { write as coercionApproval } from './coercion-approval/paper.ts';
import { write as coercionSceneRecord } from './coercion-scene-record/paper.ts';
import { write as coercionDecision } from './coercion-decision/paper.ts';
import { write as propertyList } from './property-list/paper.ts';
import { write as coercionExtension } from './coercion-extension/paper.ts';
import { write as testingPeriodNotice } from './testing-period-notice/paper.ts';
import { write as coercionDisposal } from './coercion-disposal/paper.ts';
import { write as coercionLifting } from './coercion-lifting/paper.ts';
import { write as propertyReturnList } from './property-return-list/paper.ts';
import { write as propertyTransferNotice } from './property-transfer-notice/paper.ts';
import { write as freezeDecision } from './freeze-decision/paper.ts';
import { write as freezeNotice } from './freeze-notice/paper.ts';
import { write as sealStrip } from './seal-strip/paper.ts';
import { write as licenceMaterialReceipt } from './licence-material-receipt/paper.ts';
import { write as licenceCorrectionNotice } from './licence-correction-notice/paper.ts';
import { write as licenceAcceptance } from './licence-acceptance/paper.ts';
import { write as licenceDeclined } from './licence-declined/paper.ts';
import { write as licenceVerification } from './licence-verification/paper.ts';
import { write as licenceRightsNotice } from './licence-rights-notice/paper.ts';
import { write as licenceHearingRight } from './licence-hearing-right/paper.ts';
import { write as licenceHearingAnnouncement } from './licence-hearing-announcement/paper.ts';
import { write as licenceHearingNotice } from './licence-hearing-notice/paper.ts';
import { write as licenceHearingTranscript } from './licence-hearing-transcript/paper.ts';
import { write as licenceSpecialProcedure } from './licence-special-procedure/paper.ts';
import { write as licenceExtension } from './licence-extension/paper.ts';
import { write as licenceExamination } from './licence-examination/paper.ts';
import { write as licenceGrant } from './licence-grant/paper.ts';
import { write as licenceRefusal } from './licence-refusal/paper.ts';
import { write as licenceCertificate } from './licence-certificate/paper.ts';
import { write as licenceChange } from './licence-change/paper.ts';
import { write as licenceRenewal } from './licence-renewal/paper.ts';
import { write as licenceWithdrawal } from './licence-withdrawal/paper.ts';
import { write as licenceRevocation } from './licence-revocation/paper.ts';
import { write as licenceCancellation } from './licence-cancellation/paper.ts';
import { write as licenceKept } from './licence-kept/paper.ts';
import { write as licenceSupervisionRecord } from './licence-supervision-record/paper.ts';
import { write as inspectionApproval } from './inspection-approval/paper.ts';
import { write as inspectionNotice } from './inspection-notice/paper.ts';
import { write as samplingRecord } from './sampling-record/paper.ts';
import { write as inspectionResultNotice } from './inspection-result-notice/paper.ts';
import { write as recheckOpinion } from './recheck-opinion/paper.ts';
import { write as drawRecord } from './draw-record/paper.ts';
import { write as enforcementDecision } from './enforcement-decision/paper.ts';
import { write as enforcementAgreement } from './enforcement-agreement/paper.ts';
import { write as substituteDecision } from './substitute-decision/paper.ts';
import { write as substituteDemand } from './substitute-demand/paper.ts';
import { write as enforcementRecord } from './enforcement-record/paper.ts';
import { write as demolitionNotice } from './demolition-notice/paper.ts';
import { write as enforcementSuspension } from './enforcement-suspension/paper.ts';
import { write as enforcementTermination } from './enforcement-termination/paper.ts';
import { write as enforcementResumption } from './enforcement-resumption/paper.ts';
import { write as transferOrder } from './transfer-order/paper.ts';
import { write as courtObjection } from './court-objection/paper.ts';
import { write as assessmentNotice } from './assessment-notice/paper.ts';
import { write as paymentNotice } from './payment-notice/paper.ts';
import { write as reliefDecision } from './relief-decision/paper.ts';
import { write as collectionReminder } from './collection-reminder/paper.ts';
import { write as levyDecision } from './levy-decision/paper.ts';
import { write as serviceAddress } from './service-address/paper.ts';
import { write as serviceAnnouncement } from './service-announcement/paper.ts';
import { write as hearingApplication } from './hearing-application/paper.ts';
import { write as hearingDeclined } from './hearing-declined/paper.ts';
import { write as hearingAnnouncement } from './hearing-announcement/paper.ts';
import { write as hearingTermination } from './hearing-termination/paper.ts';
import { write as deferralApplication } from './deferral-application/paper.ts';
import { write as deferralApproval } from './deferral-approval/paper.ts';
import { write as confiscationList } from './confiscation-list/paper.ts';
import { write as confiscationDisposal } from './confiscation-disposal/paper.ts';
import { write as licenceApplication } from './licence-application/paper.ts';
import { write as licenceIntakeApproval } from './licence-intake-approval/paper.ts';
import { write as surveyRecord } from './survey-record/paper.ts';
import { write as unfreezeNotice } from './unfreeze-notice/paper.ts';
import { write as reliefApplication } from './relief-application/paper.ts';
import { write as reliefApproval } from './relief-approval/paper.ts';
import { write as inquiryNotice } from './inquiry-notice/paper.ts';
import { write as assistanceRequest } from './assistance-request/paper.ts';
import { write as samplingApproval } from './sampling-approval/paper.ts';
import { write as samplingNotice } from './sampling-notice/paper.ts';
import { write as samplingDisposal } from './sampling-disposal/paper.ts';
import { write as preservationApproval } from './preservation-approval/paper.ts';
import { write as preservationDisposal } from './preservation-disposal/paper.ts';
import { write as examinationNotice } from './examination-notice/paper.ts';
import { write as jurisdictionTransfer } from './jurisdiction-transfer/paper.ts';
import { write as rectificationDecision } from './rectification-decision/paper.ts';

/** What every form says: a function of the case, in the form's own folder. */
export const PAPERS: Readonly<Record<DocumentCode, Write>> = {
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
};
