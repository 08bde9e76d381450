import type { Rule } from "../rule.ts";
import { bodyBecameOptional } from "./body-became-optional.ts";
import { bodyBecameRequired } from "./body-became-required.ts";
import { bodyRemoved } from "./body-removed.ts";
import { contentOfTextChanged } from "./content-of-text-changed.ts";
import { deprecated } from "./deprecated.ts";
import { deprecationWithdrawn } from "./deprecation-withdrawn.ts";
import { encodingChanged } from "./encoding-changed.ts";
import { extensionChanged } from "./extension-changed.ts";
import { failureRemoved } from "./failure-removed.ts";
import { failureToldOtherwise } from "./failure-told-otherwise.ts";
import { headerAdded } from "./header-added.ts";
import { headerBecameOptional } from "./header-became-optional.ts";
import { headerBecameRequired } from "./header-became-required.ts";
import { headerRemoved } from "./header-removed.ts";
import { openValuesChanged } from "./open-values-changed.ts";
import { operationAdded } from "./operation-added.ts";
import { operationMoved } from "./operation-moved.ts";
import { operationRemoved } from "./operation-removed.ts";
import { operationRenamed } from "./operation-renamed.ts";
import { optionalBodyAdded } from "./optional-body-added.ts";
import { optionalParameterAdded } from "./optional-parameter-added.ts";
import { optionsChanged } from "./options-changed.ts";
import { parameterBecameOptional } from "./parameter-became-optional.ts";
import { parameterBecameRequired } from "./parameter-became-required.ts";
import { parameterEmptyAllowed } from "./parameter-empty-allowed.ts";
import { parameterEmptyRefused } from "./parameter-empty-refused.ts";
import { parameterRemoved } from "./parameter-removed.ts";
import { parameterStyleChanged } from "./parameter-style-changed.ts";
import { requestAlternativeAdded } from "./request-alternative-added.ts";
import { requestAlternativeRemoved } from "./request-alternative-removed.ts";
import { requestConstraintLoosened } from "./request-constraint-loosened.ts";
import { requestConstraintTightened } from "./request-constraint-tightened.ts";
import { requestDefaultAdded } from "./request-default-added.ts";
import { requestDefaultChanged } from "./request-default-changed.ts";
import { requestMediaTypeAdded } from "./request-media-type-added.ts";
import { requestMediaTypeRemoved } from "./request-media-type-removed.ts";
import { requestNullAllowed } from "./request-null-allowed.ts";
import { requestNullRefused } from "./request-null-refused.ts";
import { requestOpenValueRemoved } from "./request-open-value-removed.ts";
import { requestPropertyAdded } from "./request-property-added.ts";
import { requestPropertyBecameOptional } from "./request-property-became-optional.ts";
import { requestPropertyBecameRequired } from "./request-property-became-required.ts";
import { requestPropertyClosed } from "./request-property-closed.ts";
import { requestPropertyRemoved } from "./request-property-removed.ts";
import { requestTypeNarrowed } from "./request-type-narrowed.ts";
import { requestTypeWidened } from "./request-type-widened.ts";
import { requestValuesFewer } from "./request-values-fewer.ts";
import { requestValuesMore } from "./request-values-more.ts";
import { requiredBodyAdded } from "./required-body-added.ts";
import { requiredParameterAdded } from "./required-parameter-added.ts";
import { requiredRequestPropertyAdded } from "./required-request-property-added.ts";
import { responseAdded } from "./response-added.ts";
import { responseAlternativeAdded } from "./response-alternative-added.ts";
import { responseAlternativeRemoved } from "./response-alternative-removed.ts";
import { responseConstraintLoosened } from "./response-constraint-loosened.ts";
import { responseConstraintTightened } from "./response-constraint-tightened.ts";
import { responseMediaTypeAdded } from "./response-media-type-added.ts";
import { responseMediaTypeRemoved } from "./response-media-type-removed.ts";
import { responseNullAllowed } from "./response-null-allowed.ts";
import { responseNullRefused } from "./response-null-refused.ts";
import { responsePropertyAdded } from "./response-property-added.ts";
import { responsePropertyBecameOptional } from "./response-property-became-optional.ts";
import { responsePropertyBecameRequired } from "./response-property-became-required.ts";
import { responsePropertyOpened } from "./response-property-opened.ts";
import { responsePropertyRemoved } from "./response-property-removed.ts";
import { responseToldOtherwise } from "./response-told-otherwise.ts";
import { responseTypeNarrowed } from "./response-type-narrowed.ts";
import { responseTypeWidened } from "./response-type-widened.ts";
import { responseValuesFewer } from "./response-values-fewer.ts";
import { responseValuesMore } from "./response-values-more.ts";
import { retriesChanged } from "./retries-changed.ts";
import { schemaRewritten } from "./schema-rewritten.ts";
import { securityLoosened } from "./security-loosened.ts";
import { securityTightened } from "./security-tightened.ts";
import { serverAdded } from "./server-added.ts";
import { serverRemoved } from "./server-removed.ts";
import { successRemoved } from "./success-removed.ts";
import { sunsetChanged } from "./sunset-changed.ts";
import { typeAdded } from "./type-added.ts";
import { typeNarrowed } from "./type-narrowed.ts";
import { typeRemoved } from "./type-removed.ts";
import { typeRenamed } from "./type-renamed.ts";
import { typeRewritten } from "./type-rewritten.ts";
import { typeWidened } from "./type-widened.ts";
import { undecided } from "./undecided.ts";
import { webhookAdded } from "./webhook-added.ts";
import { webhookAnswerAdded } from "./webhook-answer-added.ts";
import { webhookAnswerAsksMore } from "./webhook-answer-asks-more.ts";
import { webhookAnswerChanged } from "./webhook-answer-changed.ts";
import { webhookAnswerRemoved } from "./webhook-answer-removed.ts";
import { webhookMediaTypeAdded } from "./webhook-media-type-added.ts";
import { webhookPartAdded } from "./webhook-part-added.ts";
import { webhookPartBecameOptional } from "./webhook-part-became-optional.ts";
import { webhookPartBecameRequired } from "./webhook-part-became-required.ts";
import { webhookPartRemoved } from "./webhook-part-removed.ts";
import { webhookRemoved } from "./webhook-removed.ts";
import { wordsChanged } from "./words-changed.ts";

/** All rules. The first that fits a fact names it: what is narrow stands before what is wide. */
export const rules: readonly Rule[] = [
  encodingChanged,
  contentOfTextChanged,
  undecided,
  schemaRewritten,
  operationRemoved,
  operationMoved,
  operationAdded,
  operationRenamed,
  deprecated,
  deprecationWithdrawn,
  sunsetChanged,
  webhookRemoved,
  webhookAdded,
  requiredParameterAdded,
  optionalParameterAdded,
  parameterRemoved,
  parameterBecameRequired,
  parameterBecameOptional,
  parameterStyleChanged,
  requiredBodyAdded,
  optionalBodyAdded,
  bodyRemoved,
  bodyBecameRequired,
  bodyBecameOptional,
  requestMediaTypeRemoved,
  requestMediaTypeAdded,
  responseMediaTypeRemoved,
  responseMediaTypeAdded,
  webhookMediaTypeAdded,
  successRemoved,
  failureRemoved,
  responseToldOtherwise,
  responseAdded,
  webhookAnswerRemoved,
  webhookAnswerAdded,
  webhookPartAdded,
  webhookPartRemoved,
  webhookPartBecameRequired,
  webhookPartBecameOptional,
  webhookAnswerAsksMore,
  webhookAnswerChanged,
  headerRemoved,
  headerAdded,
  headerBecameOptional,
  headerBecameRequired,
  securityTightened,
  securityLoosened,
  serverRemoved,
  serverAdded,
  failureToldOtherwise,
  optionsChanged,
  retriesChanged,
  extensionChanged,
  requiredRequestPropertyAdded,
  requestPropertyClosed,
  requestPropertyAdded,
  requestPropertyRemoved,
  responsePropertyRemoved,
  responsePropertyOpened,
  responsePropertyAdded,
  requestPropertyBecameRequired,
  requestPropertyBecameOptional,
  responsePropertyBecameOptional,
  responsePropertyBecameRequired,
  requestTypeNarrowed,
  responseTypeWidened,
  requestTypeWidened,
  responseTypeNarrowed,
  requestNullRefused,
  responseNullAllowed,
  requestNullAllowed,
  responseNullRefused,
  requestValuesFewer,
  responseValuesMore,
  requestValuesMore,
  responseValuesFewer,
  requestAlternativeRemoved,
  responseAlternativeAdded,
  requestAlternativeAdded,
  responseAlternativeRemoved,
  requestConstraintTightened,
  responseConstraintLoosened,
  requestConstraintLoosened,
  responseConstraintTightened,
  parameterEmptyRefused,
  parameterEmptyAllowed,
  requestOpenValueRemoved,
  openValuesChanged,
  typeNarrowed,
  typeWidened,
  typeRewritten,
  requestDefaultChanged,
  requestDefaultAdded,
  wordsChanged,
  typeRenamed,
  typeRemoved,
  typeAdded,
];
