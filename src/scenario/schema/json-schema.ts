import type { Json } from '../../auth0/json.ts';

/** The part of JSON Schema (draft-07) that scenarios need, with what VS Code shows. */
export interface JsonSchema {
  $schema?: string;
  title?: string;
  description?: string;
  type?: string | string[];
  /** Only these. */
  enum?: Json[];
  /** Offered in the editor; others are fine. */
  examples?: Json[];
  const?: Json;
  default?: Json;
  pattern?: string;
  patternErrorMessage?: string;
  minimum?: number;
  maximum?: number;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  minProperties?: number;
  required?: string[];
  items?: JsonSchema;
  not?: JsonSchema;
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
  if?: JsonSchema;
  then?: JsonSchema;
  else?: JsonSchema;
  $ref?: string;
  definitions?: Record<string, JsonSchema>;
}
