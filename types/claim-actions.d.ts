// Types of Auth0 Actions and Rules. Generated from the catalogue of Claim Actions: do not edit, run `npm run generate`.
// One namespace that holds types only: nothing here adds a global value.

declare namespace ClaimActions {
  type ChallengeFactor = { type: 'otp' | 'email' | 'webauthn-platform' | 'webauthn-roaming' | 'recovery-code' } | { type: 'phone'; options?: { preferredMethod: 'sms' | 'voice' | 'both' } } | { type: 'push' | 'push-notification'; options?: { otpFallback?: boolean } };
  type EnrollFactor = { type: 'otp' | 'webauthn-platform' | 'webauthn-roaming' | 'recovery-code' | 'push' | 'push-notification' } | { type: 'phone'; options?: { preferredMethod: 'sms' | 'voice' | 'both' } };
  type Group = { id: string; name: string; external_id?: string; connection_id?: string; tenant_name: string; created_at: string; updated_at: string; membership_created_at: string; assignment: string };
  type Role = { id: string; name: string; type: string };
  type Actor = { sub: string; act?: Actor; [property: string]: string | number | boolean | Actor | undefined };

  /**
   * Handler `onExecutePostLogin` or `onContinuePostLogin`.
   *
   * Every interactive login, silent auth, refresh-token exchange, ROPG, device, CIBA and (after it) custom token exchange. Not on client_credentials.
   *
   * What the handler returns is ignored.
   */
  type PostLogin = (event: PostLogin.Event, api: PostLogin.Api) => Promise<unknown>;
  namespace PostLogin {
    interface Event {
      /**
       * The AI agent that takes part in this transaction.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly agent?: Agent;
      /**
       * How the user authenticated in this session, and Auth0's assessment of the risk.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly authentication?: Authentication;
      /**
       * What the user is authorized to do, as roles assigned in Auth0.
       *
       * Undefined when the tenant/user has no roles feature data, and commonly absent in tests; guard with optional chaining.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly authorization?: Authorization;
      /**
       * The application that asked for the login or the token.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly client: Client;
      /**
       * The connection (database, social or enterprise provider) that the user signed in with.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly connection: Connection;
      /**
       * The custom domain that the request came in on.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly custom_domain?: CustomDomain;
      /**
       * The Organization that the user signs in to, or that the client asked for.
       *
       * Present only when the transaction is in an Organization context.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly organization?: Organization;
      /**
       * What came back from a Form that was shown with `api.prompt.render`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly prompt?: Prompt;
      /**
       * The refresh token of this transaction.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly refresh_token?: EventRefreshToken;
      /**
       * The HTTP request that started or resumed this transaction.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly request: Request;
      /**
       * The API that the access token is for.
       *
       * Post-login: present only when an API audience is in play. Identifier is the audience.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly resource_server?: EventResourceServer;
      /**
       * Secrets configured on this Action, by name.
       *
       * Key/value strings configured on this Action. Never includes secrets of other Actions. Missing name -> undefined.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly secrets: { [name: string]: string };
      /**
       * Fingerprints of the TLS connection that the request came through.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly security_context?: SecurityContext;
      /**
       * The user's session at Auth0.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly session?: Session;
      /**
       * The session transfer token with which this login was started.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly session_transfer_token?: SessionTransferToken;
      /**
       * Counters of the user's logins.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly stats: Stats;
      /**
       * The tenant in which the Action runs.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly tenant: Tenant;
      /**
       * The transaction: protocol, what was requested, and data that is shared between Actions.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly transaction?: Transaction;
      /**
       * The user's profile as it was when the flow started.
       *
       * Snapshot; mutating it has no effect. Has no roles/permissions/groups of its own (open for provider attributes).
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly user: User;
      /**
       * Settings that Auth0 keeps for itself.
       *
       * Private to Auth0.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly configuration?: { [name: string]: any };
      /**
       * The anonymous session that came before the login.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly anonymous_session?: AnonymousSession;
      /**
       * The experiment that the login takes part in.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly experiment?: Experiment;
    }
    interface Agent {
      /**
       * Id of the agent.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly agent_id: string;
      /**
       * Metadata of the agent.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly agent_metadata: { [name: string]: any };
      /**
       * Name of the agent.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly name: string;
    }
    interface Authentication {
      /**
       * Authentication methods that the user completed in this session.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly methods: Method[];
      /**
       * Auth0's assessment of how risky this login is.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly riskAssessment?: RiskAssessment;
    }
    interface Method {
      /**
       * Name of the method.
       *
       * Documented literals: federated, pwd, passkey, sms, email, phone_number, mfa, mock; or an http(s) URL recorded with api.authentication.recordMethod.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly name: string;
      /**
       * When the method was completed.
       *
       * ISO-8601 string (Rules used an epoch integer).
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly timestamp: string;
      /**
       * The factor that was used.
       *
       * Only on mfa entries: which factor was used.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly type?: string;
      readonly [name: string]: any;
    }
    interface RiskAssessment {
      /**
       * The single assessments.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly assessments: Assessments;
      /**
       * Overall confidence: the lower, the higher the risk.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly confidence: 'low' | 'medium' | 'high' | 'neutral';
      /**
       * Assessments from other providers.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly supplemental?: Supplemental;
      /**
       * Version of the risk assessment.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly version: string;
    }
    interface Assessments {
      /**
       * Does an agent, not a person, make the request?
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly AgentDetection?: AgentDetection;
      /**
       * Could the user have travelled from the place of the last login in that time?
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly ImpossibleTravel?: ImpossibleTravel;
      /**
       * Does the user sign in from a device that was used before?
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly NewDevice?: NewDevice;
      /**
       * Is the IP address on a deny list?
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly UntrustedIP?: UntrustedIP;
    }
    interface AgentDetection {
      /**
       * Result of the agent detection.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly code: 'unknown' | 'verified_agent';
      /**
       * Confidence of the agent detection; `low` means a high risk.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly confidence: 'low' | 'medium' | 'high' | 'neutral';
      /**
       * Details of the agent detection.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly details?: Details;
    }
    interface Details {
      /**
       * Provider of the agent.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly provider?: string;
    }
    interface ImpossibleTravel {
      /**
       * Why the assessment came to this confidence.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly code: 'minimal_travel_from_last_login' | 'travel_from_last_login' | 'substantial_travel_from_last_login' | 'impossible_travel_from_last_login' | 'invalid_travel' | 'missing_geoip' | 'anonymous_proxy' | 'unknown_location' | 'initial_login' | 'location_history_not_found' | 'assessment_not_available';
      /**
       * Confidence that the journey since the last login is possible; `low` means a high risk.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly confidence: 'low' | 'medium' | 'high' | 'neutral';
    }
    interface NewDevice {
      /**
       * Why the assessment came to this confidence.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly code: 'initial_login' | 'assessment_not_available' | 'match' | 'partial_match' | 'no_match' | 'unknown_device' | 'no_device_history';
      /**
       * Confidence that the user has used this device before; `low` means a high risk.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly confidence: 'low' | 'medium' | 'high' | 'neutral';
      /**
       * What was compared.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly details?: NewDeviceDetails;
    }
    interface NewDeviceDetails {
      /**
       * Whether the device is known.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly device?: 'unknown' | 'known';
      /**
       * Whether the user agent is known.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly useragent?: 'unknown' | 'known';
    }
    interface UntrustedIP {
      /**
       * Why the assessment came to this confidence.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly code: 'assessment_not_available' | 'not_found_on_deny_list' | 'found_on_deny_list' | 'invalid_ip_address';
      /**
       * Confidence that the IP address can be trusted; `low` means a high risk.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly confidence: 'low' | 'medium' | 'high' | 'neutral';
      /**
       * Which address was found on which list.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly details?: UntrustedIPDetails;
    }
    interface UntrustedIPDetails {
      /**
       * Category of the deny list.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly category?: string;
      /**
       * The IP address that was assessed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly ip?: string;
      /**
       * What matched on the deny list.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly matches?: string;
      /**
       * Source of the deny list.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly source?: string;
    }
    interface Supplemental {
      /**
       * What Akamai reported about the request.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly akamai?: Akamai;
    }
    interface Akamai {
      /**
       * Akamai's bot score of the request.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly akamaiBot?: AkamaiBot;
      /**
       * Akamai's risk score of the user.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly akamaiUserRisk?: AkamaiUserRisk;
      readonly [name: string]: any;
    }
    interface AkamaiBot {
      /**
       * Kind of bot.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly type?: string;
      /**
       * Action that Akamai took.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly action?: string;
      /**
       * Categories of the bot.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly botCategory?: string[];
      /**
       * Bot score.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly botScore?: number;
      /**
       * Segment into which the bot score falls.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly botScoreResponseSegment?: string;
      /**
       * Id of the botnet.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly botnetId?: string;
    }
    interface AkamaiUserRisk {
      /**
       * Action that Akamai took.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly action?: string;
      /**
       * Whether the user is on the allow list.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly allow?: number;
      /**
       * Domain of the user's e-mail address.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly emailDomain?: string;
      /**
       * General indicators.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly general?: { [name: string]: any };
      /**
       * Akamai's origin user id.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly ouid?: string;
      /**
       * Id of the request.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly requestid?: string;
      /**
       * Indicators that raise the risk.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly risk?: { [name: string]: any };
      /**
       * Risk score of the user.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly score?: number;
      /**
       * Status of the assessment.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly status?: number;
      /**
       * Indicators that raise the trust.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly trust?: { [name: string]: any };
      /**
       * Name of the user.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly username?: string;
      /**
       * Id of the user at Akamai.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly uuid?: string;
    }
    interface Authorization {
      /**
       * Roles of the user.
       *
       * Role NAMES (not ids). RBAC permissions are not in the event.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly roles: string[];
    }
    interface Client {
      /**
       * Client id of the application.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly client_id: string;
      /**
       * Metadata of the application.
       *
       * Application metadata; values are strings. The usual source for M2M claims.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the application.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly name: string;
      /**
       * Refresh token settings of the application.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly refresh_token?: RefreshToken;
      /**
       * How the application authenticated at the token endpoint.
       *
       * mTLS certificate details. Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly authentication?: ClientAuthentication;
      /**
       * Client id that the application has outside Auth0.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly external_client_id?: string;
      /**
       * Kind of the application's external metadata.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly external_metadata_type?: string;
    }
    interface RefreshToken {
      /**
       * Refresh token policies of the application.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly policies?: Policy[];
    }
    interface Policy {
      /**
       * Audience that the policy is for.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly audience?: string;
      /**
       * Scopes of the policy.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly scope?: string[];
    }
    interface ClientAuthentication {
      /**
       * Kind of client authentication.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly type?: string;
      /**
       * The client's certificate.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly certificate?: Certificate;
      readonly [name: string]: any;
    }
    interface Certificate {
      /**
       * The whole certificate.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly raw?: string;
      /**
       * Subject of the certificate.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly subject?: string;
      /**
       * Alternative names of the subject.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly subjectAltName?: string;
      /**
       * SHA-256 thumbprint of the certificate.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly thumbprint256?: string;
      readonly [name: string]: any;
    }
    interface Connection {
      /**
       * Id of the connection.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly id: string;
      /**
       * Metadata of the connection.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly metadata?: { [name: string]: string };
      /**
       * Name of the connection.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly name: string;
      /**
       * Kind of connection: `auth0` for a database, else the name of the provider's strategy.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly strategy: string;
    }
    interface CustomDomain {
      /**
       * Name of the custom domain.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly domain: string;
      /**
       * Metadata of the custom domain.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly domain_metadata: { [name: string]: string };
    }
    interface Organization {
      /**
       * Id of the Organization.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly id: string;
      /**
       * Name of the Organization as users see it.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly display_name: string;
      /**
       * Metadata of the Organization.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the Organization.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly name: string;
      readonly [name: string]: any;
    }
    interface Prompt {
      /**
       * Id of the Form.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly id: string;
      /**
       * Values of the Form's fields.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly fields?: { [name: string]: any };
      /**
       * Variables of the Form.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly vars?: { [name: string]: any };
    }
    interface EventRefreshToken {
      /**
       * Id of the refresh token.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly id: string;
      /**
       * Client id that the refresh token belongs to.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly client_id?: string;
      /**
       * When the refresh token was made.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly created_at: string;
      /**
       * The device that the refresh token was issued to.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly device?: Device;
      /**
       * When the refresh token ends.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly expires_at?: string;
      /**
       * When the refresh token ends if it is not used.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly idle_expires_at?: string;
      /**
       * When the refresh token was last used.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly last_exchanged_at?: string;
      /**
       * Metadata of the refresh token.
       *
       * Kept in step by api.refreshToken.*Metadata when a refresh token already exists (implementation).
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly metadata?: { [name: string]: any };
      /**
       * APIs that the refresh token is for.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly resource_servers?: ResourceServer[];
      /**
       * Whether each exchange replaces the refresh token.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly rotating?: boolean;
      /**
       * Id of the session that the refresh token is bound to.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly session_id?: string;
      /**
       * The session transfer that the refresh token comes from.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly session_transfer?: SessionTransfer;
      /**
       * Id of the user that the refresh token is for.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly user_id?: string;
      /**
       * Whether the refresh token is bound to a session (`online`) or not (`offline`).
       *
       * Online refresh tokens reject the setters of api.refreshToken.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly access?: 'online' | 'offline';
    }
    interface Device {
      /**
       * Autonomous system number at the first request.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly initial_asn?: string;
      /**
       * IP address of the first request.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly initial_ip?: string;
      /**
       * User agent of the first request.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly initial_user_agent?: string;
      /**
       * Autonomous system number at the last request.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly last_asn?: string;
      /**
       * IP address of the last request.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly last_ip?: string;
      /**
       * User agent of the last request.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly last_user_agent?: string;
    }
    interface ResourceServer {
      /**
       * Audience of the API.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly audience: string;
      /**
       * Scopes, separated by spaces.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly scopes: string;
    }
    interface SessionTransfer {
      /**
       * The refresh token that the session transfer token was made from.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly parent_refresh_token?: ParentRefreshToken;
    }
    interface ParentRefreshToken {
      /**
       * Id of the refresh token.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly id?: string;
    }
    interface Request {
      /**
       * Autonomous system number of the caller.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly asn?: string;
      /**
       * Body of the request.
       *
       * Sensitive keys removed: client_secret, client_assertion, refresh_token, auth_session, authn_response.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly body: { [name: string]: any };
      /**
       * Place that belongs to the IP address.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly geoip: Geoip;
      /**
       * Host name that the request was sent to.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly hostname?: string;
      /**
       * IP address of the caller.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly ip: string;
      /**
       * Language that the caller asked for.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly language?: string;
      /**
       * HTTP method.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly method: string;
      /**
       * Query parameters.
       *
       * Sensitive keys removed (same list as request.body).
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly query: { [name: string]: any };
      /**
       * User agent of the caller.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly user_agent?: string;
    }
    interface Geoip {
      /**
       * Name of the city.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly cityName?: string;
      /**
       * Two-letter code of the continent.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly continentCode?: string;
      /**
       * Two-letter code of the country.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly countryCode?: string;
      /**
       * Three-letter code of the country.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly countryCode3?: string;
      /**
       * Name of the country.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly countryName?: string;
      /**
       * Latitude in degrees.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly latitude?: number;
      /**
       * Longitude in degrees.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly longitude?: number;
      /**
       * Code of the state, province or region.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly subdivisionCode?: string;
      /**
       * Name of the state, province or region.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly subdivisionName?: string;
      /**
       * Time zone of the place.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly timeZone?: string;
      readonly [name: string]: any;
    }
    interface EventResourceServer {
      /**
       * Identifier of the API.
       *
       * Audience. When it is an Auth0 API of the tenant, non-namespaced access-token claims are dropped.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly identifier: string;
    }
    interface SecurityContext {
      /**
       * JA3 fingerprint of the TLS connection.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly ja3?: string;
      /**
       * JA4 fingerprint of the TLS connection.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly ja4?: string;
    }
    interface Session {
      /**
       * Id of the session.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly id: string;
      /**
       * Who acts for the user in this session.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly actor?: Actor;
      /**
       * When the user last authenticated.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly authenticated_at?: string;
      /**
       * Applications that take part in the session.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly clients?: SessionClient[];
      /**
       * The session cookie.
       *
       * cookie.mode follows api.session.setCookieMode (implementation).
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly cookie?: Cookie;
      /**
       * When the session was made.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly created_at?: string;
      /**
       * The device that the session runs on.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly device?: Device;
      /**
       * When the session ends.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly expires_at?: string;
      /**
       * When the session ends if it is not used.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly idle_expires_at?: string;
      /**
       * When the session was last used.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly last_interacted_at?: string;
      /**
       * Metadata of the session.
       *
       * Kept in step by api.session.*Metadata within the same transaction (implementation).
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly metadata?: { [name: string]: any };
      /**
       * The session transfer that the session comes from.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly session_transfer?: SessionSessionTransfer;
      /**
       * When the session last changed.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly updated_at?: string;
      /**
       * Id of the user that the session is for.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly user_id?: string;
    }
    interface Actor {
      /**
       * Subject of the actor: who acts for the user.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly sub: string;
      readonly [name: string]: any;
    }
    interface SessionClient {
      /**
       * Client id of the application.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly client_id: string;
    }
    interface Cookie {
      /**
       * Whether the session cookie outlives the browser.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly mode: 'persistent' | 'non-persistent';
    }
    interface SessionSessionTransfer {
      /**
       * The refresh token that the session transfer token was made from.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly parent_refresh_token?: SessionSessionTransferParentRefreshToken;
    }
    interface SessionSessionTransferParentRefreshToken {
      /**
       * Id of the refresh token.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly id?: string;
      /**
       * Metadata of the refresh token.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly metadata?: { [name: string]: any };
    }
    interface SessionTransferToken {
      /**
       * Client id that asked for the session transfer token.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly client_id: string;
      /**
       * The request that asked for the session transfer token.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly request: SessionTransferTokenRequest;
      /**
       * Scopes of the session transfer token.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly scope: string[];
    }
    interface SessionTransferTokenRequest {
      /**
       * Autonomous system number of the caller.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly asn?: string;
      /**
       * Place that belongs to the IP address.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly geoip?: Geoip;
      /**
       * IP address of the caller.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly ip: string;
      /**
       * User agent of the caller.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly user_agent?: string;
    }
    interface Stats {
      /**
       * How many times the user has signed in.
       *
       * 1 on first login (unconfirmed).
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly logins_count: number;
    }
    interface Tenant {
      /**
       * Name of the tenant.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly id: string;
    }
    interface Transaction {
      /**
       * Id of the transaction.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly id?: string;
      /**
       * Authentication context classes that were asked for (`acr_values`).
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly acr_values?: string[];
      /**
       * Id that links this transaction with others.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly linking_id?: string;
      /**
       * Language of the login pages.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly locale?: string;
      /**
       * The user name or e-mail address that the application suggested (`login_hint`).
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly login_hint?: string;
      /**
       * Values of the `prompt` parameter.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly prompt?: string[];
      /**
       * Protocol of the transaction.
       *
       * Branch on this to tell refresh / ROPG / device / exchange logins apart.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly protocol?: 'oidc-basic-profile' | 'oidc-ciba' | 'oidc-ciba-web-link' | 'oidc-implicit-profile' | 'oauth2-device-code' | 'oauth2-resource-owner' | 'oauth2-resource-owner-jwt-bearer' | 'oauth2-password' | 'oauth2-webauthn' | 'oauth2-access-token' | 'oauth2-refresh-token' | 'oauth2-token-exchange' | 'oidc-hybrid-profile' | 'samlp' | 'wsfed' | 'wstrust-usernamemixed';
      /**
       * Where the user goes after the login.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly redirect_uri?: string;
      /**
       * The `authorization_details` that were asked for.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly requested_authorization_details?: RequestedAuthorizationDetail[];
      /**
       * Scopes that the application asked for.
       *
       * Undefined on some protocols in practice (e.g. ROPG); see community 129557.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly requested_scopes?: string[];
      /**
       * How the answer is sent to the application.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly response_mode?: 'query' | 'fragment' | 'form_post' | 'web_message';
      /**
       * Which tokens or code the application asked for.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly response_type?: string[];
      /**
       * The `state` parameter of the application.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly state?: string;
      /**
       * Languages that the application prefers (`ui_locales`).
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly ui_locales?: string[];
      /**
       * Who acts for the user.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly actor?: TransactionActor;
      /**
       * Type of the actor token.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly actor_token_type?: string;
      /**
       * Id with which the application marked the request.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly correlation_id?: string;
      /**
       * Data that earlier Actions of the transaction share.
       *
       * Live object: api.transaction.setMetadata changes show up immediately.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly metadata: { [name: string]: string | number | boolean };
      /**
       * Type of the subject token: the URI of the token exchange profile.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly subject_token_type?: string;
      readonly [name: string]: any;
    }
    interface RequestedAuthorizationDetail {
      /**
       * Type of the authorization detail.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly type: string;
      readonly [name: string]: any;
    }
    interface TransactionActor {
      /**
       * The party that acts for this actor.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly act?: Act;
      /**
       * Subject of the actor: who acts for the user.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly sub: string;
      readonly [name: string]: any;
    }
    interface Act {
      /**
       * The party that acts for this actor.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly act?: ActAct;
      /**
       * Subject of the actor.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly sub: string;
      readonly [name: string]: any;
    }
    interface ActAct {
      /**
       * The party that acts for this actor.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly act?: ActActAct;
      /**
       * Subject of the actor.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly sub: string;
      readonly [name: string]: any;
    }
    interface ActActAct {
      /**
       * The party that acts for this actor.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly act?: { [name: string]: any };
      /**
       * Subject of the actor.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly sub: string;
      readonly [name: string]: any;
    }
    interface User {
      /**
       * Metadata that the user cannot change: plan, permissions, ids in other systems.
       *
       * Always an object in Actions (may be missing in Rules). Not updated by api.user.setAppMetadata during the same transaction.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly app_metadata: { [name: string]: any };
      /**
       * When the user was created.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly created_at: string;
      /**
       * E-mail address.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly email?: string;
      /**
       * Whether the e-mail address is verified.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly email_verified: boolean;
      /**
       * Family name.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly family_name?: string;
      /**
       * Given name.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly given_name?: string;
      /**
       * When the password was last changed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly last_password_reset?: string;
      /**
       * Full name.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly name?: string;
      /**
       * Nickname.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly nickname?: string;
      /**
       * Phone number.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly phone_number?: string;
      /**
       * Whether the phone number is verified.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly phone_verified?: boolean;
      /**
       * Address of the picture.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly picture?: string;
      /**
       * When the user was last changed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly updated_at: string;
      /**
       * Id of the user, such as `auth0|0123456789abcdef`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly user_id: string;
      /**
       * Metadata that the user may change: preferences.
       *
       * Always an object in Actions. Not updated by api.user.setUserMetadata during the same transaction.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly user_metadata: { [name: string]: any };
      /**
       * User name.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly username?: string;
      /**
       * MFA factors that the user has enrolled.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly enrolledFactors?: EnrolledFactor[];
      /**
       * MFA providers that the user has enrolled.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly multifactor?: string[];
      /**
       * Identities that are linked to this user.
       *
       * Contents vary with the provider. IdP access tokens are not exposed to Actions.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly identities: Identity[];
      readonly [name: string]: any;
    }
    interface EnrolledFactor {
      /**
       * Kind of factor.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly type: string;
      /**
       * Options of the factor.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly options?: { [name: string]: any };
      readonly [name: string]: any;
    }
    interface Identity {
      /**
       * Connection of the identity.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly connection?: string;
      /**
       * Whether the identity comes from a social provider.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly isSocial?: boolean;
      /**
       * Provider of the identity.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly provider?: string;
      /**
       * Id of the user at that provider.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly user_id?: string;
      /**
       * Profile of the identity at its provider.
       *
       * Typed as strings by Auth0; real values may be of any type.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly profileData?: { [name: string]: any };
      readonly [name: string]: any;
    }
    interface AnonymousSession {
      /**
       * Id of the user in the anonymous session.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly user_id?: string;
      /**
       * Id of the anonymous session.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly session_id?: string;
      /**
       * When the anonymous session was made.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly created_at?: string;
      /**
       * When the anonymous session ends.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly expires_at?: string;
      /**
       * Metadata of the anonymous session.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly metadata?: { [name: string]: any };
      readonly [name: string]: any;
    }
    interface Experiment {
      /**
       * Id of the experiment.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly experiment_id?: string;
      /**
       * Id of the variation that was chosen.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly variation_id?: string;
      /**
       * Name of the variation.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly variation_name?: string;
      /**
       * Description of the variation.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly variation_description?: string;
      /**
       * Settings of the variation.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly config?: { [name: string]: any };
      /**
       * Whether the variation is the control group.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-event-object
       */
      readonly is_control?: boolean;
      readonly [name: string]: any;
    }
    interface AccessApi {
      /**
       * Marks the transaction as denied. The rest of the current handler still executes (return after it); later Actions are skipped; side effects already requested (metadata etc.) are still applied. Client receives error=access_denied with the reason as error_description.
       *
       * Further arguments are ignored.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      deny(reason: string): Api;
    }
    interface AccessTokenApi {
      /**
       * Queues a claim for the access token. Last write for a key wins. Final filtering (restricted names, forbidden namespaces, profile claims without scope, non-namespaced on Auth0 API audience) happens after the Actions and silently drops the claim.
       *
       * Throws when: post-login only: key === "scope".
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      setCustomClaim(key: string, value: unknown): Api;
      /**
       * Adds a scope to the access token. Overrides RBAC filtering. Ignored with a log warning for Auth0 API audiences. Value is trimmed.
       *
       * Throws when: not a string; empty; contains whitespace; longer than 280 characters; more than 1000 additions.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      addScope(scope: string): void;
      /**
       * Removes a scope from the access token. Same validation and audience caveat as addScope.
       *
       * Throws when: not a string; empty; contains whitespace; longer than 280 characters.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      removeScope(scope: string): void;
    }
    interface AuthenticationApi {
      /**
       * Asks for an MFA challenge; following Actions are paused until it is met. Factors that are disabled, unenrolled or already satisfied are skipped; if none is usable the login fails.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      challengeWith(factor: ChallengeFactor, options?: { additionalFactors?: ChallengeFactor[] }): void;
      /**
       * Same as challengeWith but shows a factor picker first (skipped when only one factor qualifies).
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      challengeWithAny(factors: ChallengeFactor[]): void;
      /**
       * Asks the user to enrol a factor; later Actions pause. Already enrolled or disabled factors are skipped; if none remains the login fails.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      enrollWith(factor: EnrollFactor, options?: { additionalFactors?: EnrollFactor[] }): void;
      /**
       * Same as enrollWith with a picker.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      enrollWithAny(factors: EnrollFactor[]): void;
      /**
       * Records a custom authentication method on the session (visible in event.authentication.methods on later logins).
       *
       * Only in: onContinuePostLogin.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param provider_url http(s) URL.
       */
      recordMethod(provider_url: string): Api;
      /**
       * Switches the login subject to another user; the signed-in identity must be a secondary identity of it or the login fails.
       *
       * Throws when: not a non-empty string; longer than 128; called a second time in the transaction.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param primary_user_id At most 128 characters.
       */
      setPrimaryUser(primary_user_id: string): void;
    }
    interface IdTokenApi {
      /**
       * Queues a claim for the ID token (also surfaces in /userinfo). No effect when no ID token is issued (scope without openid, client credentials).
       *
       * Throws when: key === "scope".
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      setCustomClaim(key: string, value: unknown): Api;
    }
    interface MultifactorApi {
      /**
       * Requires (or clears, with none) MFA; the challenge runs at the end of the flow, after all Actions.
       *
       * providerOptions applies to duo only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      enable(provider: 'none' | 'guardian' | 'google-authenticator' | 'duo' | 'any', options?: { allowRememberBrowser?: boolean; providerOptions?: { host: string; ikey: string; skey: string; username?: string } }): Api;
    }
    interface RedirectApi {
      /**
       * Returns an HS256 JWT. Base claims: iat, iss (request hostname), sub (user id), exp (iat + 900 s unless overridden), ip; payload is merged last so it can replace them.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      encodeToken(options: { secret: string; payload: Record<string, unknown>; expiresInSeconds?: number }): string;
      /**
       * After this Action finishes, suspends the flow and redirects. state is appended by Auth0; resume is GET/POST https://<domain>/continue?state=...
       *
       * Throws when: url cannot be parsed as an absolute URL.
       *
       * Aborts when prompt.render was called in the same Action.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param url absolute URL.
       */
      sendUserTo(url: string, options?: { query?: Record<string, string> }): Api;
      /**
       * False when prompt=none or on non-interactive protocols (resource-owner, password, refresh-token, webauthn). Marked deprecated in the typings.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @deprecated
       */
      canRedirect(): boolean;
      /**
       * Reads a JWT from the /continue query merged with the body (body wins; default parameter session_token), verifies signature and exp and compares iss with the request hostname, sub with the user id and the state claim with the state parameter; returns its payload.
       *
       * Throws when: parameter missing; signature/claims/state invalid.
       *
       * Only in: onContinuePostLogin.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      validateToken(options: { secret: string; tokenParameterName?: string }): Record<string, any>;
    }
    interface UserApi {
      /**
       * Queues an app_metadata key (null deletes). Written once at the end of the flow, or before a redirect; event.user is not refreshed.
       *
       * Throws when: existing app_metadata is not an object.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      setAppMetadata(key: string, value: unknown): Api;
      /**
       * Queues a user_metadata key (null deletes). Same batching as setAppMetadata.
       *
       * Throws when: existing user_metadata is not an object.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      setUserMetadata(key: string, value: unknown): Api;
    }
    interface CacheApi {
      /**
       * Deletes a record.
       *
       * Error codes: `CacheKeyDoesNotExist`, `FailedToDeleteCacheRecord`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      delete(key: string): { type: 'success' } | { type: 'error'; code: string };
      /**
       * Reads a trigger-scoped cache record; expired or missing -> undefined.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      get(key: string): { value: string; expires_at: number } | undefined;
      /**
       * Stores a string. ttl and expires_at are milliseconds; default 15 min; earlier of the two wins; best effort only. Failure is RETURNED, not thrown.
       *
       * Error codes: `MaxSideEffectsExceeded`, `CacheKeySizeExceeded`, `CacheValueSizeExceeded`, `CacheSizeExceeded`, `ItemAlreadyExpired`, `InvalidExpiry`, `FailedToSetCacheRecord`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param key At most 64 bytes.
       * @param value At most 4096 bytes.
       */
      set(key: string, value: string, options?: { ttl?: number; expires_at?: number }): { type: 'success'; record: { value: string; expires_at: number } } | { type: 'error'; code: string };
    }
    interface SamlResponseApi {
      /**
       * Sets (null/undefined removes) one SAML attribute.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param attribute At most 1024 characters.
       * @param value At most 2048 characters.
       */
      setAttribute(attribute: string, value: string | number | boolean | null | undefined | (string | number | boolean)[]): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param audience At most 2048 characters.
       */
      setAudience(audience: string): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param recipient At most 2048 characters.
       */
      setRecipient(recipient: string): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      setCreateUpnClaim(createUpnClaim: boolean): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      setPassthroughClaimsWithNoMapping(passthroughClaimsWithNoMapping: boolean): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      setMapUnknownClaimsAsIs(mapUnknownClaimsAsIs: boolean): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      setMapIdentities(mapIdentities: boolean): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      setSignatureAlgorithm(signatureAlgorithm: 'rsa-sha256' | 'rsa-sha1'): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      setDigestAlgorithm(digestAlgorithm: 'sha256' | 'sha1'): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param destination At most 2048 characters.
       */
      setDestination(destination: string): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      setLifetimeInSeconds(lifetimeInSeconds: number): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      setSignResponse(signResponse: boolean): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param nameIdentifierFormat At most 512 characters.
       */
      setNameIdentifierFormat(nameIdentifierFormat: string): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param nameIdentifierProbes At most 512 characters. At most 10 entries.
       */
      setNameIdentifierProbes(nameIdentifierProbes: string[]): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param authnContextClassRef At most 512 characters.
       */
      setAuthnContextClassRef(authnContextClassRef: string): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param signingCert At most 4096 characters.
       */
      setSigningCert(signingCert: string): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      setIncludeAttributeNameFormat(includeAttributeNameFormat: boolean): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      setTypedAttributes(typedAttributes: boolean): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param encryptionCert At most 4096 characters.
       */
      setEncryptionCert(encryptionCert: string): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param encryptionPublicKey At most 4096 characters.
       */
      setEncryptionPublicKey(encryptionPublicKey: string): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param cert At most 4096 characters.
       */
      setCert(cert: string): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param key At most 4096 characters.
       */
      setKey(key: string): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param relayState At most 512 characters.
       */
      setRelayState(relayState: string): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param issuer At most 512 characters.
       */
      setIssuer(issuer: string): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      setEncryptionAlgorithm(encryptionAlgorithm: 'aes256-gcm' | 'aes256-cbc'): Api;
    }
    interface ValidationApi {
      /**
       * Fails the flow with a custom code and message shown to the user.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param errorCode At most 100 characters.
       * @param errorMessage At most 100 characters.
       */
      error(errorCode: string, errorMessage: string): Api;
    }
    interface RulesApi {
      /**
       * True when the Rule with this id ran earlier in the same transaction (migration guard).
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      wasExecuted(ruleId: string): boolean;
    }
    interface PromptApi {
      /**
       * Shows a Form. One per Action; cannot be combined with a redirect; result arrives in event.prompt of the continue handler.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param promptId At most 48 characters.
       * @param promptOptions At most 24576 bytes.
       */
      render(promptId: string, promptOptions?: { fields?: Record<string, unknown>; vars?: Record<string, unknown> }): void;
    }
    interface RefreshTokenApi {
      /**
       * Revokes the refresh token and denies the exchange; only meaningful when protocol is oauth2-refresh-token.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param reason At most 1024 characters.
       */
      revoke(reason: string): void;
      /**
       * Shortens the absolute expiry of the refresh token; the earliest of several calls wins; cannot exceed the configured maximum.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param absolute ms since epoch.
       */
      setExpiresAt(absolute: number): void;
      /**
       * Shortens the idle expiry of the refresh token; earliest wins.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param inactivity ms since epoch.
       */
      setIdleExpiresAt(inactivity: number): void;
      /**
       * Sets refresh token metadata (<= 25 keys; null deletes).
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param key At most 255 characters. Must match `^[A-Za-z0-9_-]+$`.
       * @param value At most 255 characters.
       */
      setMetadata(key: string, value: string | null): void;
      /**
       * Removes one refresh token metadata key.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      deleteMetadata(key: string): void;
      /**
       * Removes all refresh token metadata.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      evictMetadata(): void;
    }
    interface SessionApi {
      /**
       * Revokes the session and denies the login; later Actions skipped.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      revoke(reason: string, options?: { preserveRefreshTokens?: boolean }): void;
      /**
       * Shortens the absolute expiry of the session; the earliest of several calls wins; cannot exceed the configured maximum.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param absolute ms since epoch.
       */
      setExpiresAt(absolute: number): void;
      /**
       * Shortens the idle expiry of the session; earliest wins.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param inactivity ms since epoch.
       */
      setIdleExpiresAt(inactivity: number): void;
      /**
       * Sets whether the session cookie survives browser close; last call wins.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      setCookieMode(mode: 'persistent' | 'non-persistent'): void;
      /**
       * Sets session metadata (<= 25 keys; null deletes).
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param key At most 255 characters. Must match `^[A-Za-z0-9_-]+$`.
       * @param value At most 255 characters.
       */
      setMetadata(key: string, value: string | null): void;
      /**
       * Removes one session metadata key.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      deleteMetadata(key: string): void;
      /**
       * Removes all session metadata.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * Enterprise plans only.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      evictMetadata(): void;
    }
    interface TransactionApi {
      /**
       * Shares data with later Actions of the same transaction; reflected at once in event.transaction.metadata. Value <= 8 KB, total 16 KB, unsafe integers rejected.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param key At most 64 characters.
       */
      setMetadata(key: string, value: string | number | boolean | null): void;
      /**
       * Adds a scope to the target set; the final set is intersected with the client grant, extras are dropped silently.
       *
       * behind feature flag actions_pl_transaction_target_scopes; otherwise throws "Method not implemented."
       *
       * Not in Auth0's documentation.
       */
      addTargetScope(scope: string): void;
      /**
       * Removes a scope from the target set.
       *
       * Behind the same feature flag as transaction.addTargetScope.
       *
       * Not in Auth0's documentation.
       */
      removeTargetScope(scope: string): void;
      /**
       * Replaces the target set (intersected with the client grant).
       *
       * Behind the same feature flag as transaction.addTargetScope.
       *
       * Not in Auth0's documentation.
       */
      setTargetScopes(scopes: string[]): void;
      /**
       * Empties the target set.
       *
       * Behind the same feature flag as transaction.addTargetScope.
       *
       * Not in Auth0's documentation.
       */
      clearTargetScopes(): void;
    }
    interface GroupsApi {
      /**
       * Pages through the groups of the user.
       *
       * Asynchronous: use `await`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      getUserGroups(params?: { take?: number; from?: string }): Promise<{ groups: Group[]; next?: string }>;
      /**
       * Tests membership in groups given by id or name.
       *
       * Asynchronous: use `await`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param groups At least 1 entry.
       */
      hasGroupMembership(groups: string[]): Promise<{ memberships: Record<string, { is_member: boolean; matches?: { id: string; name: string; group_type: string }[] }>; errors?: unknown }>;
    }
    interface RolesApi {
      /**
       * Pages through roles, direct or via groups.
       *
       * Asynchronous: use `await`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param params `take` is at most 100.
       */
      getUserEffectiveRoles(params?: { take?: number; from?: string }): Promise<{ roles: Role[]; next?: string }>;
      /**
       * Filters effective roles by id.
       *
       * Asynchronous: use `await`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param ids At least 1 entry. At most 100 entries.
       */
      getUserEffectiveRolesByIds(ids: string[]): Promise<{ roles: Role[] }>;
      /**
       * Filters effective roles by name.
       *
       * Asynchronous: use `await`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       *
       * @param names At least 1 entry. At most 50 entries.
       */
      getUserEffectiveRolesByNames(names: string[]): Promise<{ roles: Role[] }>;
    }
    interface Api {
      /**
       * Methods: `deny`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      readonly access: AccessApi;
      /**
       * Methods: `setCustomClaim`, `addScope`, `removeScope`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      readonly accessToken: AccessTokenApi;
      /**
       * Methods: `challengeWith`, `challengeWithAny`, `enrollWith`, `enrollWithAny`, `recordMethod`, `setPrimaryUser`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      readonly authentication: AuthenticationApi;
      /**
       * Methods: `setCustomClaim`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      readonly idToken: IdTokenApi;
      /**
       * Methods: `enable`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      readonly multifactor: MultifactorApi;
      /**
       * Methods: `encodeToken`, `sendUserTo`, `canRedirect`, `validateToken`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      readonly redirect: RedirectApi;
      /**
       * Methods: `setAppMetadata`, `setUserMetadata`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      readonly user: UserApi;
      /**
       * Methods: `delete`, `get`, `set`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      readonly cache: CacheApi;
      /**
       * Methods: `setAttribute`, `setAudience`, `setRecipient`, `setCreateUpnClaim`, `setPassthroughClaimsWithNoMapping`, `setMapUnknownClaimsAsIs`, `setMapIdentities`, `setSignatureAlgorithm`, `setDigestAlgorithm`, `setDestination`, `setLifetimeInSeconds`, `setSignResponse`, `setNameIdentifierFormat`, `setNameIdentifierProbes`, `setAuthnContextClassRef`, `setSigningCert`, `setIncludeAttributeNameFormat`, `setTypedAttributes`, `setEncryptionCert`, `setEncryptionPublicKey`, `setCert`, `setKey`, `setRelayState`, `setIssuer`, `setEncryptionAlgorithm`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      readonly samlResponse: SamlResponseApi;
      /**
       * Methods: `error`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      readonly validation: ValidationApi;
      /**
       * Methods: `wasExecuted`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      readonly rules: RulesApi;
      /**
       * Methods: `render`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      readonly prompt: PromptApi;
      /**
       * Methods: `revoke`, `setExpiresAt`, `setIdleExpiresAt`, `setMetadata`, `deleteMetadata`, `evictMetadata`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      readonly refreshToken: RefreshTokenApi;
      /**
       * Methods: `revoke`, `setExpiresAt`, `setIdleExpiresAt`, `setCookieMode`, `setMetadata`, `deleteMetadata`, `evictMetadata`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      readonly session: SessionApi;
      /**
       * Methods: `setMetadata`, `addTargetScope`, `removeTargetScope`, `setTargetScopes`, `clearTargetScopes`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      readonly transaction: TransactionApi;
      /**
       * Methods: `getUserGroups`, `hasGroupMembership`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      readonly groups: GroupsApi;
      /**
       * Methods: `getUserEffectiveRoles`, `getUserEffectiveRolesByIds`, `getUserEffectiveRolesByNames`.
       *
       * https://auth0.com/docs/actions/reference/post-login/post-login-api-object
       */
      readonly roles: RolesApi;
    }
  }

  /**
   * Handler `onExecuteCredentialsExchange`.
   *
   * grant_type=client_credentials at /oauth/token. No user, no ID token.
   *
   * What the handler returns is ignored.
   */
  type CredentialsExchange = (event: CredentialsExchange.Event, api: CredentialsExchange.Api) => Promise<unknown>;
  namespace CredentialsExchange {
    interface Event {
      /**
       * The access token as it stands before this Action: scopes and claims from earlier Actions of the trigger.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly accessToken: AccessToken;
      /**
       * The AI agent that takes part in this transaction.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly agent?: Agent;
      /**
       * The application that asked for the login or the token.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly client: Client;
      /**
       * The custom domain that the request came in on.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly custom_domain?: CustomDomain;
      /**
       * The Organization that the user signs in to, or that the client asked for.
       *
       * Present only when the transaction is in an Organization context.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly organization?: Organization;
      /**
       * The HTTP request that started or resumed this transaction.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly request: Request;
      /**
       * The API that the access token is for.
       *
       * Post-login: present only when an API audience is in play. Identifier is the audience.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly resource_server: ResourceServer;
      /**
       * Secrets configured on this Action, by name.
       *
       * Key/value strings configured on this Action. Never includes secrets of other Actions. Missing name -> undefined.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly secrets: { [name: string]: string };
      /**
       * The tenant in which the Action runs.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly tenant: Tenant;
      /**
       * The transaction: protocol, what was requested, and data that is shared between Actions.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly transaction: Transaction;
    }
    interface AccessToken {
      /**
       * Claims set so far.
       *
       * Claims set so far by earlier Actions of this trigger.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly customClaims: { [name: string]: any };
      /**
       * Scopes of the access token.
       *
       * Scopes about to be granted.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly scope: string[];
    }
    interface Agent {
      /**
       * Id of the agent.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly agent_id: string;
      /**
       * Metadata of the agent.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly agent_metadata: { [name: string]: any };
      /**
       * Name of the agent.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly name: string;
    }
    interface Client {
      /**
       * Client id of the application.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly client_id: string;
      /**
       * Metadata of the application.
       *
       * Application metadata; values are strings. The usual source for M2M claims.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the application.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly name: string;
    }
    interface CustomDomain {
      /**
       * Name of the custom domain.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly domain: string;
      /**
       * Metadata of the custom domain.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly domain_metadata: { [name: string]: string };
    }
    interface Organization {
      /**
       * Id of the Organization.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly id: string;
      /**
       * Name of the Organization as users see it.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly display_name: string;
      /**
       * Metadata of the Organization.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the Organization.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly name: string;
      readonly [name: string]: any;
    }
    interface Request {
      /**
       * Body of the request.
       *
       * Sensitive keys removed: client_secret, client_assertion, refresh_token, auth_session, authn_response.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly body: { [name: string]: any };
      /**
       * Place that belongs to the IP address.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly geoip: Geoip;
      /**
       * Host name that the request was sent to.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly hostname?: string;
      /**
       * IP address of the caller.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly ip: string;
      /**
       * Language that the caller asked for.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly language?: string;
      /**
       * HTTP method.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly method: string;
      /**
       * User agent of the caller.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly user_agent?: string;
    }
    interface Geoip {
      /**
       * Name of the city.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly cityName?: string;
      /**
       * Two-letter code of the continent.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly continentCode?: string;
      /**
       * Two-letter code of the country.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly countryCode?: string;
      /**
       * Three-letter code of the country.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly countryCode3?: string;
      /**
       * Name of the country.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly countryName?: string;
      /**
       * Latitude in degrees.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly latitude?: number;
      /**
       * Longitude in degrees.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly longitude?: number;
      /**
       * Code of the state, province or region.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly subdivisionCode?: string;
      /**
       * Name of the state, province or region.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly subdivisionName?: string;
      /**
       * Time zone of the place.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly timeZone?: string;
      readonly [name: string]: any;
    }
    interface ResourceServer {
      /**
       * Identifier of the API.
       *
       * Audience. When it is an Auth0 API of the tenant, non-namespaced access-token claims are dropped.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly identifier: string;
    }
    interface Tenant {
      /**
       * Name of the tenant.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly id: string;
    }
    interface Transaction {
      /**
       * Id with which the application marked the request.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly correlation_id?: string;
      /**
       * Scopes that the application asked for.
       *
       * Undefined on some protocols in practice (e.g. ROPG); see community 129557.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly requested_scopes: string[];
      /**
       * Scopes that the token will be given.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object
       */
      readonly target_scopes?: string[];
    }
    interface AccessApi {
      /**
       * Denies the client-credentials exchange with the given OAuth error code. Later Actions are skipped; return after it.
       *
       * Further arguments are ignored.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object
       */
      deny(code: 'invalid_scope' | 'invalid_request' | 'server_error', reason?: string): Api;
    }
    interface AccessTokenApi {
      /**
       * Queues a claim for the M2M access token. The API layer performs no name check here (not even for scope); restricted names are dropped later.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object
       */
      setCustomClaim(key: string, value: unknown): Api;
    }
    interface CacheApi {
      /**
       * Deletes a record.
       *
       * Error codes: `CacheKeyDoesNotExist`, `FailedToDeleteCacheRecord`.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object
       */
      delete(key: string): { type: 'success' } | { type: 'error'; code: string };
      /**
       * Reads a trigger-scoped cache record; expired or missing -> undefined.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object
       */
      get(key: string): { value: string; expires_at: number } | undefined;
      /**
       * Stores a string. ttl and expires_at are milliseconds; default 15 min; earlier of the two wins; best effort only. Failure is RETURNED, not thrown.
       *
       * Error codes: `MaxSideEffectsExceeded`, `CacheKeySizeExceeded`, `CacheValueSizeExceeded`, `CacheSizeExceeded`, `ItemAlreadyExpired`, `InvalidExpiry`, `FailedToSetCacheRecord`.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object
       *
       * @param key At most 64 bytes.
       * @param value At most 4096 bytes.
       */
      set(key: string, value: string, options?: { ttl?: number; expires_at?: number }): { type: 'success'; record: { value: string; expires_at: number } } | { type: 'error'; code: string };
    }
    interface TransactionApi {
      /**
       * Adds a scope to the target set; the final set is intersected with the client grant, extras are dropped silently.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object
       */
      addTargetScope(scope: string): void;
      /**
       * Removes a scope from the target set.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object
       */
      removeTargetScope(scope: string): void;
      /**
       * Replaces the target set (intersected with the client grant).
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object
       */
      setTargetScopes(scopes: string[]): void;
      /**
       * Empties the target set.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object
       */
      clearTargetScopes(): void;
    }
    interface Api {
      /**
       * Methods: `deny`.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object
       */
      readonly access: AccessApi;
      /**
       * Methods: `setCustomClaim`.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object
       */
      readonly accessToken: AccessTokenApi;
      /**
       * Methods: `delete`, `get`, `set`.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object
       */
      readonly cache: CacheApi;
      /**
       * Methods: `addTargetScope`, `removeTargetScope`, `setTargetScopes`, `clearTargetScopes`.
       *
       * https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object
       */
      readonly transaction: TransactionApi;
    }
  }

  /**
   * Handler `onExecutePreUserRegistration` or `onContinuePreUserRegistration`.
   *
   * Database and passwordless signup, before the user record exists. Not for social/enterprise.
   *
   * What the handler returns is ignored.
   */
  type PreUserRegistration = (event: PreUserRegistration.Event, api: PreUserRegistration.Api) => Promise<unknown>;
  namespace PreUserRegistration {
    interface Event {
      /**
       * The anonymous session that came before the login.
       *
       * Shown in Auth0's guides; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly anonymous_session?: AnonymousSession;
      /**
       * How the user authenticated in this session, and Auth0's assessment of the risk.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly authentication?: Authentication;
      /**
       * The application that asked for the login or the token.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly client?: Client;
      /**
       * The connection (database, social or enterprise provider) that the user signed in with.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly connection: Connection;
      /**
       * The custom domain that the request came in on.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly custom_domain?: CustomDomain;
      /**
       * The experiment that the login takes part in.
       *
       * Shown in Auth0's guides; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly experiment?: Experiment;
      /**
       * The HTTP request that started or resumed this transaction.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly request: Request;
      /**
       * Secrets configured on this Action, by name.
       *
       * Key/value strings configured on this Action. Never includes secrets of other Actions. Missing name -> undefined.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly secrets: { [name: string]: string };
      /**
       * Fingerprints of the TLS connection that the request came through.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly security_context?: SecurityContext;
      /**
       * The tenant in which the Action runs.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly tenant: Tenant;
      /**
       * The transaction: protocol, what was requested, and data that is shared between Actions.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly transaction?: Transaction;
      /**
       * The user's profile as it was when the flow started.
       *
       * Snapshot; mutating it has no effect. Has no roles/permissions/groups of its own (open for provider attributes).
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly user: User;
    }
    interface AnonymousSession {
      /**
       * Id of the user in the anonymous session.
       *
       * Shown in Auth0's guides; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly user_id?: string;
      /**
       * Id of the anonymous session.
       *
       * Shown in Auth0's guides; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly session_id?: string;
      /**
       * When the anonymous session was made.
       *
       * Shown in Auth0's guides; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly created_at?: string;
      /**
       * When the anonymous session ends.
       *
       * Shown in Auth0's guides; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly expires_at?: string;
      /**
       * Metadata of the anonymous session.
       *
       * Shown in Auth0's guides; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly metadata?: { [name: string]: any };
      readonly [name: string]: any;
    }
    interface Authentication {
      /**
       * Auth0's assessment of how risky this login is.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly riskAssessment?: RiskAssessment;
    }
    interface RiskAssessment {
      /**
       * Assessments from other providers.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly supplemental?: Supplemental;
    }
    interface Supplemental {
      /**
       * What Akamai reported about the request.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly akamai?: Akamai;
    }
    interface Akamai {
      /**
       * Akamai's bot score of the request.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly akamaiBot?: AkamaiBot;
      /**
       * Akamai's risk score of the user.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly akamaiUserRisk?: AkamaiUserRisk;
    }
    interface AkamaiBot {
      /**
       * Kind of bot.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly type?: string;
      /**
       * Action that Akamai took.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly action?: string;
      /**
       * Categories of the bot.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly botCategory?: string[];
      /**
       * Bot score.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly botScore?: number;
      /**
       * Segment into which the bot score falls.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly botScoreResponseSegment?: string;
      /**
       * Id of the botnet.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly botnetId?: string;
    }
    interface AkamaiUserRisk {
      /**
       * Action that Akamai took.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly action?: string;
      /**
       * Whether the user is on the allow list.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly allow?: number;
      /**
       * Domain of the user's e-mail address.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly emailDomain?: string;
      /**
       * General indicators.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly general?: { [name: string]: any };
      /**
       * Akamai's origin user id.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly ouid?: string;
      /**
       * Id of the request.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly requestid?: string;
      /**
       * Indicators that raise the risk.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly risk?: { [name: string]: any };
      /**
       * Risk score of the user.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly score?: number;
      /**
       * Status of the assessment.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly status?: number;
      /**
       * Indicators that raise the trust.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly trust?: { [name: string]: any };
      /**
       * Name of the user.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly username?: string;
      /**
       * Id of the user at Akamai.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly uuid?: string;
    }
    interface Client {
      /**
       * Client id of the application.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly client_id: string;
      /**
       * Metadata of the application.
       *
       * Application metadata; values are strings. The usual source for M2M claims.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the application.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly name: string;
    }
    interface Connection {
      /**
       * Id of the connection.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly id: string;
      /**
       * Metadata of the connection.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly metadata?: { [name: string]: string };
      /**
       * Name of the connection.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly name: string;
      /**
       * Kind of connection: `auth0` for a database, else the name of the provider's strategy.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly strategy: string;
    }
    interface CustomDomain {
      /**
       * Name of the custom domain.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly domain: string;
      /**
       * Metadata of the custom domain.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly domain_metadata: { [name: string]: string };
    }
    interface Experiment {
      /**
       * Id of the experiment.
       *
       * Shown in Auth0's guides; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly experiment_id?: string;
      /**
       * Id of the variation that was chosen.
       *
       * Shown in Auth0's guides; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly variation_id?: string;
      /**
       * Name of the variation.
       *
       * Shown in Auth0's guides; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly variation_name?: string;
      /**
       * Description of the variation.
       *
       * Shown in Auth0's guides; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly variation_description?: string;
      /**
       * Settings of the variation.
       *
       * Shown in Auth0's guides; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly config?: { [name: string]: any };
      /**
       * Whether the variation is the control group.
       *
       * Shown in Auth0's guides; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly is_control?: boolean;
      readonly [name: string]: any;
    }
    interface Request {
      /**
       * Body of the request.
       *
       * Sensitive keys removed: client_secret, client_assertion, refresh_token, auth_session, authn_response.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly body: { [name: string]: any };
      /**
       * Place that belongs to the IP address.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly geoip: Geoip;
      /**
       * Host name that the request was sent to.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly hostname?: string;
      /**
       * IP address of the caller.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly ip: string;
      /**
       * Language that the caller asked for.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly language?: string;
      /**
       * HTTP method.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly method: string;
      /**
       * User agent of the caller.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly user_agent?: string;
    }
    interface Geoip {
      /**
       * Name of the city.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly cityName?: string;
      /**
       * Two-letter code of the continent.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly continentCode?: string;
      /**
       * Two-letter code of the country.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly countryCode?: string;
      /**
       * Three-letter code of the country.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly countryCode3?: string;
      /**
       * Name of the country.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly countryName?: string;
      /**
       * Latitude in degrees.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly latitude?: number;
      /**
       * Longitude in degrees.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly longitude?: number;
      /**
       * Code of the state, province or region.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly subdivisionCode?: string;
      /**
       * Name of the state, province or region.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly subdivisionName?: string;
      /**
       * Time zone of the place.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly timeZone?: string;
      readonly [name: string]: any;
    }
    interface SecurityContext {
      /**
       * JA3 fingerprint of the TLS connection.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly ja3?: string;
      /**
       * JA4 fingerprint of the TLS connection.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly ja4?: string;
    }
    interface Tenant {
      /**
       * Name of the tenant.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly id: string;
    }
    interface Transaction {
      /**
       * Authentication context classes that were asked for (`acr_values`).
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly acr_values: string[];
      /**
       * Language of the login pages.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly locale: string;
      /**
       * The user name or e-mail address that the application suggested (`login_hint`).
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly login_hint?: string;
      /**
       * Values of the `prompt` parameter.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly prompt?: string[];
      /**
       * Protocol of the transaction.
       *
       * Branch on this to tell refresh / ROPG / device / exchange logins apart.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly protocol?: 'oidc-basic-profile' | 'oidc-ciba' | 'oidc-ciba-web-link' | 'oidc-implicit-profile' | 'oauth2-device-code' | 'oauth2-resource-owner' | 'oauth2-resource-owner-jwt-bearer' | 'oauth2-password' | 'oauth2-webauthn' | 'oauth2-access-token' | 'oauth2-refresh-token' | 'oauth2-token-exchange' | 'oidc-hybrid-profile' | 'samlp' | 'wsfed' | 'wstrust-usernamemixed';
      /**
       * Where the user goes after the login.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly redirect_uri?: string;
      /**
       * Scopes that the application asked for.
       *
       * Undefined on some protocols in practice (e.g. ROPG); see community 129557.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly requested_scopes: string[];
      /**
       * How the answer is sent to the application.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly response_mode?: 'query' | 'fragment' | 'form_post' | 'web_message';
      /**
       * Which tokens or code the application asked for.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly response_type?: string[];
      /**
       * The `state` parameter of the application.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly state?: string;
      /**
       * Languages that the application prefers (`ui_locales`).
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly ui_locales: string[];
      /**
       * Id with which the application marked the request.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly correlation_id?: string;
      readonly [name: string]: any;
    }
    interface User {
      /**
       * Metadata that the user cannot change: plan, permissions, ids in other systems.
       *
       * Always an object in Actions (may be missing in Rules). Not updated by api.user.setAppMetadata during the same transaction.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly app_metadata?: { [name: string]: any };
      /**
       * E-mail address.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly email?: string;
      /**
       * Family name.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly family_name?: string;
      /**
       * Given name.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly given_name?: string;
      /**
       * Full name.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly name?: string;
      /**
       * Nickname.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly nickname?: string;
      /**
       * Phone number.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly phone_number?: string;
      /**
       * Address of the picture.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly picture?: string;
      /**
       * Metadata that the user may change: preferences.
       *
       * Always an object in Actions. Not updated by api.user.setUserMetadata during the same transaction.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly user_metadata?: { [name: string]: any };
      /**
       * User name.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object
       */
      readonly username?: string;
    }
    interface AccessApi {
      /**
       * Rejects the signup; later Actions skipped.
       *
       * Further arguments are ignored.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-api-object
       *
       * @param reason tenant-log text
       * @param userMessage end-user text
       */
      deny(reason: string, userMessage: string): Api;
    }
    interface UserApi {
      /**
       * Queues app_metadata for the user about to be created (not for passwordless connections).
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-api-object
       */
      setAppMetadata(key: string, value: unknown): Api;
      /**
       * Queues user_metadata for the user about to be created (not for passwordless connections).
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-api-object
       */
      setUserMetadata(key: string, value: unknown): Api;
      /**
       * Undocumented: chooses the id of the user being created.
       *
       * Found in the implementation of auth0/auth0-actions (npm @auth0/actions 0.32.0, stored commit 77685d16)
       *
       * Not in Auth0's documentation.
       *
       * Not confirmed.
       *
       * @param user_id Must match `^[a-zA-Z0-9@._+-]{1,255}$`.
       */
      setUserId(user_id: string): Api;
    }
    interface CacheApi {
      /**
       * Deletes a record.
       *
       * Error codes: `CacheKeyDoesNotExist`, `FailedToDeleteCacheRecord`.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-api-object
       */
      delete(key: string): { type: 'success' } | { type: 'error'; code: string };
      /**
       * Reads a trigger-scoped cache record; expired or missing -> undefined.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-api-object
       */
      get(key: string): { value: string; expires_at: number } | undefined;
      /**
       * Stores a string. ttl and expires_at are milliseconds; default 15 min; earlier of the two wins; best effort only. Failure is RETURNED, not thrown.
       *
       * Error codes: `MaxSideEffectsExceeded`, `CacheKeySizeExceeded`, `CacheValueSizeExceeded`, `CacheSizeExceeded`, `ItemAlreadyExpired`, `InvalidExpiry`, `FailedToSetCacheRecord`.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-api-object
       *
       * @param key At most 64 bytes.
       * @param value At most 4096 bytes.
       */
      set(key: string, value: string, options?: { ttl?: number; expires_at?: number }): { type: 'success'; record: { value: string; expires_at: number } } | { type: 'error'; code: string };
    }
    interface ValidationApi {
      /**
       * Fails the flow with a custom code and message shown to the user.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-api-object
       *
       * @param errorCode At most 100 characters.
       * @param errorMessage At most 100 characters.
       */
      error(errorCode: string, errorMessage: string): Api;
    }
    interface Api {
      /**
       * Methods: `deny`.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-api-object
       */
      readonly access: AccessApi;
      /**
       * Methods: `setAppMetadata`, `setUserMetadata`, `setUserId`.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-api-object
       */
      readonly user: UserApi;
      /**
       * Methods: `delete`, `get`, `set`.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-api-object
       */
      readonly cache: CacheApi;
      /**
       * Methods: `error`.
       *
       * https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-api-object
       */
      readonly validation: ValidationApi;
    }
  }

  /**
   * Handler `onExecutePostUserRegistration`.
   *
   * After a database or passwordless user was created; asynchronous.
   *
   * What the handler returns is ignored.
   */
  type PostUserRegistration = (event: PostUserRegistration.Event, api: PostUserRegistration.Api) => Promise<unknown>;
  namespace PostUserRegistration {
    interface Event {
      /**
       * How the user authenticated in this session, and Auth0's assessment of the risk.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly authentication?: Authentication;
      /**
       * The connection (database, social or enterprise provider) that the user signed in with.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly connection: Connection;
      /**
       * The custom domain that the request came in on.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly custom_domain?: CustomDomain;
      /**
       * The experiment that the login takes part in.
       *
       * Shown in Auth0's guides; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly experiment?: Experiment;
      /**
       * The HTTP request that started or resumed this transaction.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly request?: Request;
      /**
       * Secrets configured on this Action, by name.
       *
       * Key/value strings configured on this Action. Never includes secrets of other Actions. Missing name -> undefined.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly secrets: { [name: string]: string };
      /**
       * Fingerprints of the TLS connection that the request came through.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly security_context?: SecurityContext;
      /**
       * The tenant in which the Action runs.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly tenant: Tenant;
      /**
       * The transaction: protocol, what was requested, and data that is shared between Actions.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly transaction?: Transaction;
      /**
       * The user's profile as it was when the flow started.
       *
       * Snapshot; mutating it has no effect. Has no roles/permissions/groups of its own (open for provider attributes).
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly user: User;
    }
    interface Authentication {
      /**
       * Auth0's assessment of how risky this login is.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly riskAssessment?: RiskAssessment;
    }
    interface RiskAssessment {
      /**
       * Assessments from other providers.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly supplemental?: Supplemental;
    }
    interface Supplemental {
      /**
       * What Akamai reported about the request.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly akamai?: Akamai;
    }
    interface Akamai {
      /**
       * Akamai's bot score of the request.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly akamaiBot?: AkamaiBot;
      /**
       * Akamai's risk score of the user.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly akamaiUserRisk?: AkamaiUserRisk;
    }
    interface AkamaiBot {
      /**
       * Kind of bot.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly type?: string;
      /**
       * Action that Akamai took.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly action?: string;
      /**
       * Categories of the bot.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly botCategory?: string[];
      /**
       * Bot score.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly botScore?: number;
      /**
       * Segment into which the bot score falls.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly botScoreResponseSegment?: string;
      /**
       * Id of the botnet.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly botnetId?: string;
    }
    interface AkamaiUserRisk {
      /**
       * Action that Akamai took.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly action?: string;
      /**
       * Whether the user is on the allow list.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly allow?: number;
      /**
       * Domain of the user's e-mail address.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly emailDomain?: string;
      /**
       * General indicators.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly general?: { [name: string]: any };
      /**
       * Akamai's origin user id.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly ouid?: string;
      /**
       * Id of the request.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly requestid?: string;
      /**
       * Indicators that raise the risk.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly risk?: { [name: string]: any };
      /**
       * Risk score of the user.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly score?: number;
      /**
       * Status of the assessment.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly status?: number;
      /**
       * Indicators that raise the trust.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly trust?: { [name: string]: any };
      /**
       * Name of the user.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly username?: string;
      /**
       * Id of the user at Akamai.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly uuid?: string;
    }
    interface Connection {
      /**
       * Id of the connection.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly id: string;
      /**
       * Metadata of the connection.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly metadata?: { [name: string]: string };
      /**
       * Name of the connection.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly name: string;
      /**
       * Kind of connection: `auth0` for a database, else the name of the provider's strategy.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly strategy: string;
    }
    interface CustomDomain {
      /**
       * Name of the custom domain.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly domain: string;
      /**
       * Metadata of the custom domain.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly domain_metadata: { [name: string]: string };
    }
    interface Experiment {
      /**
       * Id of the experiment.
       *
       * Shown in Auth0's guides; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly experiment_id?: string;
      /**
       * Id of the variation that was chosen.
       *
       * Shown in Auth0's guides; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly variation_id?: string;
      /**
       * Name of the variation.
       *
       * Shown in Auth0's guides; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly variation_name?: string;
      /**
       * Description of the variation.
       *
       * Shown in Auth0's guides; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly variation_description?: string;
      /**
       * Settings of the variation.
       *
       * Shown in Auth0's guides; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly config?: { [name: string]: any };
      /**
       * Whether the variation is the control group.
       *
       * Shown in Auth0's guides; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly is_control?: boolean;
      readonly [name: string]: any;
    }
    interface Request {
      /**
       * Place that belongs to the IP address.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly geoip: Geoip;
      /**
       * Host name that the request was sent to.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly hostname?: string;
      /**
       * IP address of the caller.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly ip: string;
      /**
       * Language that the caller asked for.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly language?: string;
      /**
       * HTTP method.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly method: string;
      /**
       * User agent of the caller.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly user_agent?: string;
    }
    interface Geoip {
      /**
       * Name of the city.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly cityName?: string;
      /**
       * Two-letter code of the continent.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly continentCode?: string;
      /**
       * Two-letter code of the country.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly countryCode?: string;
      /**
       * Three-letter code of the country.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly countryCode3?: string;
      /**
       * Name of the country.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly countryName?: string;
      /**
       * Latitude in degrees.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly latitude?: number;
      /**
       * Longitude in degrees.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly longitude?: number;
      /**
       * Code of the state, province or region.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly subdivisionCode?: string;
      /**
       * Name of the state, province or region.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly subdivisionName?: string;
      /**
       * Time zone of the place.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly timeZone?: string;
      readonly [name: string]: any;
    }
    interface SecurityContext {
      /**
       * JA3 fingerprint of the TLS connection.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly ja3?: string;
      /**
       * JA4 fingerprint of the TLS connection.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly ja4?: string;
    }
    interface Tenant {
      /**
       * Name of the tenant.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly id: string;
    }
    interface Transaction {
      /**
       * Authentication context classes that were asked for (`acr_values`).
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly acr_values: string[];
      /**
       * Language of the login pages.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly locale: string;
      /**
       * The user name or e-mail address that the application suggested (`login_hint`).
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly login_hint?: string;
      /**
       * Values of the `prompt` parameter.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly prompt?: string[];
      /**
       * Protocol of the transaction.
       *
       * Branch on this to tell refresh / ROPG / device / exchange logins apart.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly protocol?: 'oidc-basic-profile' | 'oidc-ciba' | 'oidc-ciba-web-link' | 'oidc-implicit-profile' | 'oauth2-device-code' | 'oauth2-resource-owner' | 'oauth2-resource-owner-jwt-bearer' | 'oauth2-password' | 'oauth2-webauthn' | 'oauth2-access-token' | 'oauth2-refresh-token' | 'oauth2-token-exchange' | 'oidc-hybrid-profile' | 'samlp' | 'wsfed' | 'wstrust-usernamemixed';
      /**
       * Where the user goes after the login.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly redirect_uri?: string;
      /**
       * Scopes that the application asked for.
       *
       * Undefined on some protocols in practice (e.g. ROPG); see community 129557.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly requested_scopes: string[];
      /**
       * How the answer is sent to the application.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly response_mode?: 'query' | 'fragment' | 'form_post' | 'web_message';
      /**
       * Which tokens or code the application asked for.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly response_type?: string[];
      /**
       * The `state` parameter of the application.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly state?: string;
      /**
       * Languages that the application prefers (`ui_locales`).
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly ui_locales: string[];
      readonly [name: string]: any;
    }
    interface User {
      /**
       * Metadata that the user cannot change: plan, permissions, ids in other systems.
       *
       * Always an object in Actions (may be missing in Rules). Not updated by api.user.setAppMetadata during the same transaction.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly app_metadata: { [name: string]: any };
      /**
       * When the user was created.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly created_at: string;
      /**
       * E-mail address.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly email?: string;
      /**
       * Whether the e-mail address is verified.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly email_verified: boolean;
      /**
       * Family name.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly family_name?: string;
      /**
       * Given name.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly given_name?: string;
      /**
       * When the password was last changed.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly last_password_reset?: string;
      /**
       * Full name.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly name?: string;
      /**
       * Nickname.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly nickname?: string;
      /**
       * Phone number.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly phone_number?: string;
      /**
       * Whether the phone number is verified.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly phone_verified?: boolean;
      /**
       * Address of the picture.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly picture?: string;
      /**
       * When the user was last changed.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly updated_at: string;
      /**
       * Id of the user, such as `auth0|0123456789abcdef`.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly user_id: string;
      /**
       * Metadata that the user may change: preferences.
       *
       * Always an object in Actions. Not updated by api.user.setUserMetadata during the same transaction.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly user_metadata: { [name: string]: any };
      /**
       * User name.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object
       */
      readonly username?: string;
      readonly [name: string]: any;
    }
    interface CacheApi {
      /**
       * Deletes a record.
       *
       * Error codes: `CacheKeyDoesNotExist`, `FailedToDeleteCacheRecord`.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-api-object
       */
      delete(key: string): { type: 'success' } | { type: 'error'; code: string };
      /**
       * Reads a trigger-scoped cache record; expired or missing -> undefined.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-api-object
       */
      get(key: string): { value: string; expires_at: number } | undefined;
      /**
       * Stores a string. ttl and expires_at are milliseconds; default 15 min; earlier of the two wins; best effort only. Failure is RETURNED, not thrown.
       *
       * Error codes: `MaxSideEffectsExceeded`, `CacheKeySizeExceeded`, `CacheValueSizeExceeded`, `CacheSizeExceeded`, `ItemAlreadyExpired`, `InvalidExpiry`, `FailedToSetCacheRecord`.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-api-object
       *
       * @param key At most 64 bytes.
       * @param value At most 4096 bytes.
       */
      set(key: string, value: string, options?: { ttl?: number; expires_at?: number }): { type: 'success'; record: { value: string; expires_at: number } } | { type: 'error'; code: string };
    }
    interface Api {
      /**
       * Methods: `delete`, `get`, `set`.
       *
       * https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-api-object
       */
      readonly cache: CacheApi;
    }
  }

  /**
   * Handler `onExecutePostChangePassword`.
   *
   * After a database user changed or reset the password; asynchronous.
   *
   * What the handler returns is ignored.
   */
  type PostChangePassword = (event: PostChangePassword.Event, api: PostChangePassword.Api) => Promise<unknown>;
  namespace PostChangePassword {
    interface Event {
      /**
       * How the user authenticated in this session, and Auth0's assessment of the risk.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly authentication?: Authentication;
      /**
       * The connection (database, social or enterprise provider) that the user signed in with.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly connection: Connection;
      /**
       * The custom domain that the request came in on.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly custom_domain?: CustomDomain;
      /**
       * The HTTP request that started or resumed this transaction.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly request: Request;
      /**
       * Secrets configured on this Action, by name.
       *
       * Key/value strings configured on this Action. Never includes secrets of other Actions. Missing name -> undefined.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly secrets: { [name: string]: string };
      /**
       * The tenant in which the Action runs.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly tenant: Tenant;
      /**
       * The transaction: protocol, what was requested, and data that is shared between Actions.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly transaction?: Transaction;
      /**
       * The user's profile as it was when the flow started.
       *
       * Snapshot; mutating it has no effect. Has no roles/permissions/groups of its own (open for provider attributes).
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly user: User;
    }
    interface Authentication {
      /**
       * Auth0's assessment of how risky this login is.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly riskAssessment?: RiskAssessment;
    }
    interface RiskAssessment {
      /**
       * Assessments from other providers.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly supplemental?: Supplemental;
    }
    interface Supplemental {
      /**
       * What Akamai reported about the request.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly akamai?: Akamai;
    }
    interface Akamai {
      /**
       * Akamai's bot score of the request.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly akamaiBot?: AkamaiBot;
      /**
       * Akamai's risk score of the user.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly akamaiUserRisk?: AkamaiUserRisk;
    }
    interface AkamaiBot {
      /**
       * Kind of bot.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly type?: string;
      /**
       * Action that Akamai took.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly action?: string;
      /**
       * Categories of the bot.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly botCategory?: string[];
      /**
       * Bot score.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly botScore?: number;
      /**
       * Segment into which the bot score falls.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly botScoreResponseSegment?: string;
      /**
       * Id of the botnet.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly botnetId?: string;
    }
    interface AkamaiUserRisk {
      /**
       * Action that Akamai took.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly action?: string;
      /**
       * Whether the user is on the allow list.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly allow?: number;
      /**
       * Domain of the user's e-mail address.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly emailDomain?: string;
      /**
       * General indicators.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly general?: { [name: string]: any };
      /**
       * Akamai's origin user id.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly ouid?: string;
      /**
       * Id of the request.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly requestid?: string;
      /**
       * Indicators that raise the risk.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly risk?: { [name: string]: any };
      /**
       * Risk score of the user.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly score?: number;
      /**
       * Status of the assessment.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly status?: number;
      /**
       * Indicators that raise the trust.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly trust?: { [name: string]: any };
      /**
       * Name of the user.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly username?: string;
      /**
       * Id of the user at Akamai.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly uuid?: string;
    }
    interface Connection {
      /**
       * Id of the connection.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly id: string;
      /**
       * Metadata of the connection.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly metadata?: { [name: string]: string };
      /**
       * Name of the connection.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly name: string;
      /**
       * Kind of connection: `auth0` for a database, else the name of the provider's strategy.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly strategy: string;
    }
    interface CustomDomain {
      /**
       * Name of the custom domain.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly domain: string;
      /**
       * Metadata of the custom domain.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly domain_metadata: { [name: string]: string };
    }
    interface Request {
      /**
       * Place that belongs to the IP address.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly geoip: Geoip;
      /**
       * Host name that the request was sent to.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly hostname?: string;
      /**
       * IP address of the caller.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly ip: string;
      /**
       * Language that the caller asked for.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly language?: string;
      /**
       * HTTP method.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly method: string;
      /**
       * User agent of the caller.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly user_agent?: string;
    }
    interface Geoip {
      /**
       * Name of the city.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly cityName?: string;
      /**
       * Two-letter code of the continent.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly continentCode?: string;
      /**
       * Two-letter code of the country.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly countryCode?: string;
      /**
       * Three-letter code of the country.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly countryCode3?: string;
      /**
       * Name of the country.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly countryName?: string;
      /**
       * Latitude in degrees.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly latitude?: number;
      /**
       * Longitude in degrees.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly longitude?: number;
      /**
       * Code of the state, province or region.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly subdivisionCode?: string;
      /**
       * Name of the state, province or region.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly subdivisionName?: string;
      /**
       * Time zone of the place.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly timeZone?: string;
      readonly [name: string]: any;
    }
    interface Tenant {
      /**
       * Name of the tenant.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly id: string;
    }
    interface Transaction {
      /**
       * Id with which the application marked the request.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly correlation_id?: string;
    }
    interface User {
      /**
       * E-mail address.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly email?: string;
      /**
       * Whether the e-mail address is verified.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly email_verified?: boolean;
      /**
       * When the password was last changed.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly last_password_reset?: string;
      /**
       * Phone number.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly phone_number?: string;
      /**
       * Whether the phone number is verified.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly phone_verified?: boolean;
      /**
       * Id of the user, such as `auth0|0123456789abcdef`.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly user_id?: string;
      /**
       * User name.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly username?: string;
      /**
       * Id of the user.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object
       */
      readonly id?: string;
    }
    interface CacheApi {
      /**
       * Deletes a record.
       *
       * Error codes: `CacheKeyDoesNotExist`, `FailedToDeleteCacheRecord`.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-api-object
       */
      delete(key: string): { type: 'success' } | { type: 'error'; code: string };
      /**
       * Reads a trigger-scoped cache record; expired or missing -> undefined.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-api-object
       */
      get(key: string): { value: string; expires_at: number } | undefined;
      /**
       * Stores a string. ttl and expires_at are milliseconds; default 15 min; earlier of the two wins; best effort only. Failure is RETURNED, not thrown.
       *
       * Error codes: `MaxSideEffectsExceeded`, `CacheKeySizeExceeded`, `CacheValueSizeExceeded`, `CacheSizeExceeded`, `ItemAlreadyExpired`, `InvalidExpiry`, `FailedToSetCacheRecord`.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-api-object
       *
       * @param key At most 64 bytes.
       * @param value At most 4096 bytes.
       */
      set(key: string, value: string, options?: { ttl?: number; expires_at?: number }): { type: 'success'; record: { value: string; expires_at: number } } | { type: 'error'; code: string };
    }
    interface Api {
      /**
       * Methods: `delete`, `get`, `set`.
       *
       * https://auth0.com/docs/actions/reference/post-change-password/post-change-password-api-object
       */
      readonly cache: CacheApi;
    }
  }

  /**
   * Handler `onExecuteSendPhoneMessage`.
   *
   * MFA SMS/voice with a custom sender.
   *
   * What the handler returns is ignored.
   */
  type SendPhoneMessage = (event: SendPhoneMessage.Event, api: SendPhoneMessage.Api) => Promise<unknown>;
  namespace SendPhoneMessage {
    interface Event {
      /**
       * The application that asked for the login or the token.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly client?: Client;
      /**
       * The custom domain that the request came in on.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly custom_domain?: CustomDomain;
      /**
       * The text message to send: recipient, text and kind.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly message_options: MessageOptions;
      /**
       * The HTTP request that started or resumed this transaction.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly request: Request;
      /**
       * Secrets configured on this Action, by name.
       *
       * Key/value strings configured on this Action. Never includes secrets of other Actions. Missing name -> undefined.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly secrets: { [name: string]: string };
      /**
       * Fingerprints of the TLS connection that the request came through.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly security_context?: SecurityContext;
      /**
       * The tenant in which the Action runs.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly tenant: Tenant;
      /**
       * The transaction: protocol, what was requested, and data that is shared between Actions.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly transaction?: Transaction;
      /**
       * The user's profile as it was when the flow started.
       *
       * Snapshot; mutating it has no effect. Has no roles/permissions/groups of its own (open for provider attributes).
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly user: User;
    }
    interface Client {
      /**
       * Client id of the application.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly client_id: string;
      /**
       * Metadata of the application.
       *
       * Application metadata; values are strings. The usual source for M2M claims.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the application.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly name: string;
    }
    interface CustomDomain {
      /**
       * Name of the custom domain.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly domain: string;
      /**
       * Metadata of the custom domain.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly domain_metadata: { [name: string]: string };
    }
    interface MessageOptions {
      /**
       * What the message is for.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly action: 'enrollment' | 'second-factor-authentication';
      /**
       * The one-time code.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly code: string;
      /**
       * Whether the message is written or spoken.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly message_type: 'sms' | 'voice';
      /**
       * Phone number of the recipient.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly recipient: string;
      /**
       * Text of the message.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly text: string;
    }
    interface Request {
      /**
       * Place that belongs to the IP address.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly geoip: Geoip;
      /**
       * Host name that the request was sent to.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly hostname?: string;
      /**
       * IP address of the caller.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly ip: string;
      /**
       * Language that the caller asked for.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly language?: string;
      /**
       * HTTP method.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly method: string;
      /**
       * User agent of the caller.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly user_agent?: string;
    }
    interface Geoip {
      /**
       * Name of the city.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly cityName?: string;
      /**
       * Two-letter code of the continent.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly continentCode?: string;
      /**
       * Two-letter code of the country.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly countryCode?: string;
      /**
       * Three-letter code of the country.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly countryCode3?: string;
      /**
       * Name of the country.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly countryName?: string;
      /**
       * Latitude in degrees.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly latitude?: number;
      /**
       * Longitude in degrees.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly longitude?: number;
      /**
       * Code of the state, province or region.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly subdivisionCode?: string;
      /**
       * Name of the state, province or region.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly subdivisionName?: string;
      /**
       * Time zone of the place.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly timeZone?: string;
      readonly [name: string]: any;
    }
    interface SecurityContext {
      /**
       * JA3 fingerprint of the TLS connection.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly ja3?: string;
      /**
       * JA4 fingerprint of the TLS connection.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly ja4?: string;
    }
    interface Tenant {
      /**
       * Name of the tenant.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly id: string;
    }
    interface Transaction {
      /**
       * Id with which the application marked the request.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly correlation_id?: string;
    }
    interface User {
      /**
       * Metadata that the user cannot change: plan, permissions, ids in other systems.
       *
       * Always an object in Actions (may be missing in Rules). Not updated by api.user.setAppMetadata during the same transaction.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly app_metadata: { [name: string]: any };
      /**
       * When the user was created.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly created_at: string;
      /**
       * E-mail address.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly email?: string;
      /**
       * Whether the e-mail address is verified.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly email_verified: boolean;
      /**
       * Family name.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly family_name?: string;
      /**
       * Given name.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly given_name?: string;
      /**
       * When the password was last changed.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly last_password_reset?: string;
      /**
       * Full name.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly name?: string;
      /**
       * Nickname.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly nickname?: string;
      /**
       * Phone number.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly phone_number?: string;
      /**
       * Whether the phone number is verified.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly phone_verified?: boolean;
      /**
       * Address of the picture.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly picture?: string;
      /**
       * When the user was last changed.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly updated_at: string;
      /**
       * Id of the user, such as `auth0|0123456789abcdef`.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly user_id: string;
      /**
       * Metadata that the user may change: preferences.
       *
       * Always an object in Actions. Not updated by api.user.setUserMetadata during the same transaction.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly user_metadata: { [name: string]: any };
      /**
       * User name.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly username?: string;
      /**
       * Identities that are linked to this user.
       *
       * Contents vary with the provider. IdP access tokens are not exposed to Actions.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly identities?: Identity[];
      readonly [name: string]: any;
    }
    interface Identity {
      /**
       * Connection of the identity.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly connection?: string;
      /**
       * Whether the identity comes from a social provider.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly isSocial?: boolean;
      /**
       * Provider of the identity.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly provider?: string;
      /**
       * Id of the user at that provider.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly user_id?: string;
      /**
       * Profile of the identity at its provider.
       *
       * Typed as strings by Auth0; real values may be of any type.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object
       */
      readonly profileData?: { [name: string]: any };
      readonly [name: string]: any;
    }
    interface CacheApi {
      /**
       * Deletes a record.
       *
       * Error codes: `CacheKeyDoesNotExist`, `FailedToDeleteCacheRecord`.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-api-object
       */
      delete(key: string): { type: 'success' } | { type: 'error'; code: string };
      /**
       * Reads a trigger-scoped cache record; expired or missing -> undefined.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-api-object
       */
      get(key: string): { value: string; expires_at: number } | undefined;
      /**
       * Stores a string. ttl and expires_at are milliseconds; default 15 min; earlier of the two wins; best effort only. Failure is RETURNED, not thrown.
       *
       * Error codes: `MaxSideEffectsExceeded`, `CacheKeySizeExceeded`, `CacheValueSizeExceeded`, `CacheSizeExceeded`, `ItemAlreadyExpired`, `InvalidExpiry`, `FailedToSetCacheRecord`.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-api-object
       *
       * @param key At most 64 bytes.
       * @param value At most 4096 bytes.
       */
      set(key: string, value: string, options?: { ttl?: number; expires_at?: number }): { type: 'success'; record: { value: string; expires_at: number } } | { type: 'error'; code: string };
    }
    interface Api {
      /**
       * Methods: `delete`, `get`, `set`.
       *
       * https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-api-object
       */
      readonly cache: CacheApi;
    }
  }

  /**
   * Handler `onExecutePostChallenge` or `onContinuePostChallenge`.
   *
   * After the first challenge of a password reset (Universal Login only, not AD/LDAP).
   *
   * What the handler returns is ignored.
   */
  type PasswordResetPostChallenge = (event: PasswordResetPostChallenge.Event, api: PasswordResetPostChallenge.Api) => Promise<unknown>;
  namespace PasswordResetPostChallenge {
    interface Event {
      /**
       * How the user authenticated in this session, and Auth0's assessment of the risk.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly authentication: Authentication;
      /**
       * What the user is authorized to do, as roles assigned in Auth0.
       *
       * Undefined when the tenant/user has no roles feature data, and commonly absent in tests; guard with optional chaining.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly authorization: Authorization;
      /**
       * The application that asked for the login or the token.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly client: Client;
      /**
       * The connection (database, social or enterprise provider) that the user signed in with.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly connection: Connection;
      /**
       * The custom domain that the request came in on.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly custom_domain?: CustomDomain;
      /**
       * The Organization that the user signs in to, or that the client asked for.
       *
       * Present only when the transaction is in an Organization context.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly organization?: Organization;
      /**
       * What came back from a Form that was shown with `api.prompt.render`.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly prompt?: Prompt;
      /**
       * The HTTP request that started or resumed this transaction.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly request: Request;
      /**
       * Secrets configured on this Action, by name.
       *
       * Key/value strings configured on this Action. Never includes secrets of other Actions. Missing name -> undefined.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly secrets: { [name: string]: string };
      /**
       * Counters of the user's logins.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly stats: Stats;
      /**
       * The tenant in which the Action runs.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly tenant: Tenant;
      /**
       * The transaction: protocol, what was requested, and data that is shared between Actions.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly transaction: Transaction;
      /**
       * The user's profile as it was when the flow started.
       *
       * Snapshot; mutating it has no effect. Has no roles/permissions/groups of its own (open for provider attributes).
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly user: User;
    }
    interface Authentication {
      /**
       * Authentication methods that the user completed in this session.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly methods: Method[];
      /**
       * Auth0's assessment of how risky this login is.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly riskAssessment?: RiskAssessment;
      readonly [name: string]: any;
    }
    interface Method {
      /**
       * Name of the method.
       *
       * Documented literals: federated, pwd, passkey, sms, email, phone_number, mfa, mock; or an http(s) URL recorded with api.authentication.recordMethod.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly name: string;
      /**
       * When the method was completed.
       *
       * ISO-8601 string (Rules used an epoch integer).
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly timestamp: string;
      /**
       * The factor that was used.
       *
       * Only on mfa entries: which factor was used.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly type?: string;
      readonly [name: string]: any;
    }
    interface RiskAssessment {
      /**
       * Assessments from other providers.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly supplemental?: Supplemental;
    }
    interface Supplemental {
      /**
       * What Akamai reported about the request.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly akamai?: Akamai;
    }
    interface Akamai {
      /**
       * Akamai's bot score of the request.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly akamaiBot?: AkamaiBot;
      /**
       * Akamai's risk score of the user.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly akamaiUserRisk?: AkamaiUserRisk;
    }
    interface AkamaiBot {
      /**
       * Kind of bot.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly type?: string;
      /**
       * Action that Akamai took.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly action?: string;
      /**
       * Categories of the bot.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly botCategory?: string[];
      /**
       * Bot score.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly botScore?: number;
      /**
       * Segment into which the bot score falls.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly botScoreResponseSegment?: string;
      /**
       * Id of the botnet.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly botnetId?: string;
    }
    interface AkamaiUserRisk {
      /**
       * Action that Akamai took.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly action?: string;
      /**
       * Whether the user is on the allow list.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly allow?: number;
      /**
       * Domain of the user's e-mail address.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly emailDomain?: string;
      /**
       * General indicators.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly general?: { [name: string]: any };
      /**
       * Akamai's origin user id.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly ouid?: string;
      /**
       * Id of the request.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly requestid?: string;
      /**
       * Indicators that raise the risk.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly risk?: { [name: string]: any };
      /**
       * Risk score of the user.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly score?: number;
      /**
       * Status of the assessment.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly status?: number;
      /**
       * Indicators that raise the trust.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly trust?: { [name: string]: any };
      /**
       * Name of the user.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly username?: string;
      /**
       * Id of the user at Akamai.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly uuid?: string;
    }
    interface Authorization {
      /**
       * Roles of the user.
       *
       * Role NAMES (not ids). RBAC permissions are not in the event.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly roles: string[];
    }
    interface Client {
      /**
       * Client id of the application.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly client_id: string;
      /**
       * Metadata of the application.
       *
       * Application metadata; values are strings. The usual source for M2M claims.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the application.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly name: string;
    }
    interface Connection {
      /**
       * Id of the connection.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly id: string;
      /**
       * Metadata of the connection.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly metadata?: { [name: string]: string };
      /**
       * Name of the connection.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly name: string;
      /**
       * Kind of connection: `auth0` for a database, else the name of the provider's strategy.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly strategy: string;
    }
    interface CustomDomain {
      /**
       * Name of the custom domain.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly domain: string;
      /**
       * Metadata of the custom domain.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly domain_metadata: { [name: string]: string };
    }
    interface Organization {
      /**
       * Id of the Organization.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly id: string;
      /**
       * Name of the Organization as users see it.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly display_name: string;
      /**
       * Metadata of the Organization.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the Organization.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly name: string;
      readonly [name: string]: any;
    }
    interface Prompt {
      /**
       * Id of the Form.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly id: string;
      /**
       * Values of the Form's fields.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly fields?: { [name: string]: any };
      /**
       * Variables of the Form.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly vars?: { [name: string]: any };
    }
    interface Request {
      /**
       * Body of the request.
       *
       * Sensitive keys removed: client_secret, client_assertion, refresh_token, auth_session, authn_response.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly body: { [name: string]: any };
      /**
       * Place that belongs to the IP address.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly geoip: Geoip;
      /**
       * Host name that the request was sent to.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly hostname?: string;
      /**
       * IP address of the caller.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly ip: string;
      /**
       * Language that the caller asked for.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly language?: string;
      /**
       * HTTP method.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly method: string;
      /**
       * Query parameters.
       *
       * Sensitive keys removed (same list as request.body).
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly query: { [name: string]: any };
      /**
       * User agent of the caller.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly user_agent?: string;
    }
    interface Geoip {
      /**
       * Name of the city.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly cityName?: string;
      /**
       * Two-letter code of the continent.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly continentCode?: string;
      /**
       * Two-letter code of the country.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly countryCode?: string;
      /**
       * Three-letter code of the country.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly countryCode3?: string;
      /**
       * Name of the country.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly countryName?: string;
      /**
       * Latitude in degrees.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly latitude?: number;
      /**
       * Longitude in degrees.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly longitude?: number;
      /**
       * Code of the state, province or region.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly subdivisionCode?: string;
      /**
       * Name of the state, province or region.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly subdivisionName?: string;
      /**
       * Time zone of the place.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly timeZone?: string;
      readonly [name: string]: any;
    }
    interface Stats {
      /**
       * How many times the user has signed in.
       *
       * 1 on first login (unconfirmed).
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly logins_count: number;
    }
    interface Tenant {
      /**
       * Name of the tenant.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly id: string;
    }
    interface Transaction {
      /**
       * Id with which the application marked the request.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly correlation_id?: string;
      /**
       * Language of the login pages.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly locale: string;
      /**
       * The user name or e-mail address that the application suggested (`login_hint`).
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly login_hint?: string;
      /**
       * The `state` parameter of the application.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly state?: string;
      /**
       * Languages that the application prefers (`ui_locales`).
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly ui_locales: string[];
      readonly [name: string]: any;
    }
    interface User {
      /**
       * Metadata that the user cannot change: plan, permissions, ids in other systems.
       *
       * Always an object in Actions (may be missing in Rules). Not updated by api.user.setAppMetadata during the same transaction.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly app_metadata: { [name: string]: any };
      /**
       * When the user was created.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly created_at: string;
      /**
       * E-mail address.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly email?: string;
      /**
       * Whether the e-mail address is verified.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly email_verified: boolean;
      /**
       * Family name.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly family_name?: string;
      /**
       * Given name.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly given_name?: string;
      /**
       * When the password was last changed.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly last_password_reset?: string;
      /**
       * Full name.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly name?: string;
      /**
       * Nickname.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly nickname?: string;
      /**
       * Phone number.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly phone_number?: string;
      /**
       * Whether the phone number is verified.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly phone_verified?: boolean;
      /**
       * Address of the picture.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly picture?: string;
      /**
       * When the user was last changed.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly updated_at: string;
      /**
       * Id of the user, such as `auth0|0123456789abcdef`.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly user_id: string;
      /**
       * Metadata that the user may change: preferences.
       *
       * Always an object in Actions. Not updated by api.user.setUserMetadata during the same transaction.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly user_metadata: { [name: string]: any };
      /**
       * User name.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly username?: string;
      /**
       * MFA factors that the user has enrolled.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly enrolledFactors?: EnrolledFactor[];
      /**
       * Identities that are linked to this user.
       *
       * Contents vary with the provider. IdP access tokens are not exposed to Actions.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly identities: Identity[];
      readonly [name: string]: any;
    }
    interface EnrolledFactor {
      /**
       * Kind of factor.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly type: string;
      /**
       * Options of the factor.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly options?: { [name: string]: any };
      readonly [name: string]: any;
    }
    interface Identity {
      /**
       * Connection of the identity.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly connection?: string;
      /**
       * Whether the identity comes from a social provider.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly isSocial?: boolean;
      /**
       * Provider of the identity.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly provider?: string;
      /**
       * Id of the user at that provider.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly user_id?: string;
      /**
       * Profile of the identity at its provider.
       *
       * Typed as strings by Auth0; real values may be of any type.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object
       */
      readonly profileData?: { [name: string]: any };
      readonly [name: string]: any;
    }
    interface AccessApi {
      /**
       * Marks the transaction as denied. The rest of the current handler still executes (return after it); later Actions are skipped; side effects already requested (metadata etc.) are still applied. Client receives error=access_denied with the reason as error_description.
       *
       * Further arguments are ignored.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object
       */
      deny(reason: string): void;
    }
    interface AuthenticationApi {
      /**
       * Asks for an MFA challenge; following Actions are paused until it is met. Factors that are disabled, unenrolled or already satisfied are skipped; if none is usable the login fails.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object
       */
      challengeWith(factor: ChallengeFactor, options?: { additionalFactors?: ChallengeFactor[] }): void;
      /**
       * Same as challengeWith but shows a factor picker first (skipped when only one factor qualifies).
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object
       */
      challengeWithAny(factors: ChallengeFactor[]): void;
    }
    interface RedirectApi {
      /**
       * Returns an HS256 JWT. Base claims: iat, iss (request hostname), sub (user id), exp (iat + 900 s unless overridden), ip; payload is merged last so it can replace them.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object
       */
      encodeToken(options: { secret: string; payload: Record<string, unknown>; expiresInSeconds?: number }): string;
      /**
       * After this Action finishes, suspends the flow and redirects. state is appended by Auth0; resume is GET/POST https://<domain>/continue?state=...
       *
       * Throws when: url cannot be parsed as an absolute URL.
       *
       * Aborts when prompt.render was called in the same Action.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object
       *
       * @param url absolute URL.
       */
      sendUserTo(url: string, options?: { query?: Record<string, string> }): void;
      /**
       * Reads a JWT from the /continue query merged with the body (body wins; default parameter session_token), verifies signature and exp and compares iss with the request hostname, sub with the user id and the state claim with the state parameter; returns its payload.
       *
       * Throws when: parameter missing; signature/claims/state invalid.
       *
       * Only in: onContinuePostChallenge.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object
       */
      validateToken(options: { secret: string; tokenParameterName?: string }): Record<string, any>;
    }
    interface CacheApi {
      /**
       * Deletes a record.
       *
       * Error codes: `CacheKeyDoesNotExist`, `FailedToDeleteCacheRecord`.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object
       */
      delete(key: string): { type: 'success' } | { type: 'error'; code: string };
      /**
       * Reads a trigger-scoped cache record; expired or missing -> undefined.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object
       */
      get(key: string): { value: string; expires_at: number } | undefined;
      /**
       * Stores a string. ttl and expires_at are milliseconds; default 15 min; earlier of the two wins; best effort only. Failure is RETURNED, not thrown.
       *
       * Error codes: `MaxSideEffectsExceeded`, `CacheKeySizeExceeded`, `CacheValueSizeExceeded`, `CacheSizeExceeded`, `ItemAlreadyExpired`, `InvalidExpiry`, `FailedToSetCacheRecord`.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object
       *
       * @param key At most 64 bytes.
       * @param value At most 4096 bytes.
       */
      set(key: string, value: string, options?: { ttl?: number; expires_at?: number }): { type: 'success'; record: { value: string; expires_at: number } } | { type: 'error'; code: string };
    }
    interface PromptApi {
      /**
       * Shows a Form. One per Action; cannot be combined with a redirect; result arrives in event.prompt of the continue handler.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object
       *
       * @param promptId At most 48 characters.
       * @param promptOptions At most 24576 bytes.
       */
      render(promptId: string, promptOptions?: { fields?: Record<string, unknown>; vars?: Record<string, unknown> }): void;
    }
    interface TransactionApi {
      /**
       * Where to send the user after the reset.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object
       */
      setResultUrl(url: string, options?: { query?: Record<string, string> }): void;
    }
    interface Api {
      /**
       * Methods: `deny`.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object
       */
      readonly access: AccessApi;
      /**
       * Methods: `challengeWith`, `challengeWithAny`.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object
       */
      readonly authentication: AuthenticationApi;
      /**
       * Methods: `encodeToken`, `sendUserTo`, `validateToken`.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object
       */
      readonly redirect: RedirectApi;
      /**
       * Methods: `delete`, `get`, `set`.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object
       */
      readonly cache: CacheApi;
      /**
       * Methods: `render`.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object
       */
      readonly prompt: PromptApi;
      /**
       * Methods: `setResultUrl`.
       *
       * https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object
       */
      readonly transaction: TransactionApi;
    }
  }

  /**
   * Handler `onExecuteCustomPhoneProvider`.
   *
   * Any phone notification when the tenant phone provider is custom.
   *
   * What the handler returns is ignored.
   */
  type CustomPhoneProvider = (event: CustomPhoneProvider.Event, api: CustomPhoneProvider.Api) => Promise<unknown>;
  namespace CustomPhoneProvider {
    interface Event {
      /**
       * The application that asked for the login or the token.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly client: Client;
      /**
       * The connection (database, social or enterprise provider) that the user signed in with.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly connection?: Connection;
      /**
       * The custom domain that the request came in on.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly custom_domain?: CustomDomain;
      /**
       * The notification to deliver.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly notification: Notification;
      /**
       * The Organization that the user signs in to, or that the client asked for.
       *
       * Present only when the transaction is in an Organization context.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly organization?: Organization;
      /**
       * The HTTP request that started or resumed this transaction.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly request: Request;
      /**
       * Secrets configured on this Action, by name.
       *
       * Key/value strings configured on this Action. Never includes secrets of other Actions. Missing name -> undefined.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly secrets: { [name: string]: string };
      /**
       * The tenant in which the Action runs.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly tenant: Tenant;
      /**
       * The transaction: protocol, what was requested, and data that is shared between Actions.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly transaction?: Transaction;
      /**
       * The user's profile as it was when the flow started.
       *
       * Snapshot; mutating it has no effect. Has no roles/permissions/groups of its own (open for provider attributes).
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly user: User;
    }
    interface Client {
      /**
       * Client id of the application.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly client_id: string;
      /**
       * Metadata of the application.
       *
       * Application metadata; values are strings. The usual source for M2M claims.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the application.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly name: string;
    }
    interface Connection {
      /**
       * Id of the connection.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly id: string;
      /**
       * Metadata of the connection.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly metadata?: { [name: string]: string };
      /**
       * Name of the connection.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly name: string;
      /**
       * Kind of connection: `auth0` for a database, else the name of the provider's strategy.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly strategy: string;
    }
    interface CustomDomain {
      /**
       * Name of the custom domain.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly domain: string;
      /**
       * Metadata of the custom domain.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly domain_metadata: { [name: string]: string };
    }
    interface Notification {
      /**
       * Text of the notification when it is sent as a message.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly as_text: string;
      /**
       * Text of the notification when it is spoken.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly as_voice: string;
      /**
       * The one-time code.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly code?: string;
      /**
       * How the notification is to be delivered.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly delivery_method: 'text' | 'voice';
      /**
       * Sender of the notification.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly from?: string;
      /**
       * Language of the notification.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly locale?: string;
      /**
       * What the notification is about.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly message_type: 'otp_verify' | 'otp_enroll' | 'blocked_account' | 'change_password' | 'password_breach';
      /**
       * Phone number of the recipient.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly recipient: string;
    }
    interface Organization {
      /**
       * Id of the Organization.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly id: string;
      /**
       * Name of the Organization as users see it.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly display_name: string;
      /**
       * Metadata of the Organization.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the Organization.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly name: string;
      readonly [name: string]: any;
    }
    interface Request {
      /**
       * Place that belongs to the IP address.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly geoip: Geoip;
      /**
       * Host name that the request was sent to.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly hostname?: string;
      /**
       * IP address of the caller.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly ip: string;
      /**
       * Language that the caller asked for.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly language?: string;
      /**
       * HTTP method.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly method: string;
      /**
       * User agent of the caller.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly user_agent?: string;
    }
    interface Geoip {
      /**
       * Name of the city.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly cityName?: string;
      /**
       * Two-letter code of the continent.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly continentCode?: string;
      /**
       * Two-letter code of the country.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly countryCode?: string;
      /**
       * Three-letter code of the country.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly countryCode3?: string;
      /**
       * Name of the country.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly countryName?: string;
      /**
       * Latitude in degrees.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly latitude?: number;
      /**
       * Longitude in degrees.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly longitude?: number;
      /**
       * Code of the state, province or region.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly subdivisionCode?: string;
      /**
       * Name of the state, province or region.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly subdivisionName?: string;
      /**
       * Time zone of the place.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly timeZone?: string;
      readonly [name: string]: any;
    }
    interface Tenant {
      /**
       * Name of the tenant.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly id: string;
      /**
       * Name of the tenant as users see it.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly friendly_name?: string;
      /**
       * Home page of the tenant.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly home_url?: string;
      /**
       * Address of the tenant's logo.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly logo_url?: string;
      /**
       * E-mail address for support.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly support_email?: string;
      /**
       * Page for support.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly support_url?: string;
    }
    interface Transaction {
      /**
       * Id with which the application marked the request.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly correlation_id?: string;
    }
    interface User {
      /**
       * Metadata that the user cannot change: plan, permissions, ids in other systems.
       *
       * Always an object in Actions (may be missing in Rules). Not updated by api.user.setAppMetadata during the same transaction.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly app_metadata: { [name: string]: any };
      /**
       * When the user was created.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly created_at: string;
      /**
       * E-mail address.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly email?: string;
      /**
       * Whether the e-mail address is verified.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly email_verified: boolean;
      /**
       * Family name.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly family_name?: string;
      /**
       * Given name.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly given_name?: string;
      /**
       * When the password was last changed.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly last_password_reset?: string;
      /**
       * Full name.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly name?: string;
      /**
       * Nickname.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly nickname?: string;
      /**
       * Phone number.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly phone_number?: string;
      /**
       * Whether the phone number is verified.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly phone_verified?: boolean;
      /**
       * Address of the picture.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly picture?: string;
      /**
       * When the user was last changed.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly updated_at: string;
      /**
       * Id of the user, such as `auth0|0123456789abcdef`.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly user_id: string;
      /**
       * Metadata that the user may change: preferences.
       *
       * Always an object in Actions. Not updated by api.user.setUserMetadata during the same transaction.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly user_metadata: { [name: string]: any };
      /**
       * User name.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly username?: string;
      /**
       * Identities that are linked to this user.
       *
       * Contents vary with the provider. IdP access tokens are not exposed to Actions.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly identities?: Identity[];
      readonly [name: string]: any;
    }
    interface Identity {
      /**
       * Connection of the identity.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly connection?: string;
      /**
       * Whether the identity comes from a social provider.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly isSocial?: boolean;
      /**
       * Provider of the identity.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly provider?: string;
      /**
       * Id of the user at that provider.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly user_id?: string;
      /**
       * Profile of the identity at its provider.
       *
       * Typed as strings by Auth0; real values may be of any type.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object
       */
      readonly profileData?: { [name: string]: any };
      readonly [name: string]: any;
    }
    interface CacheApi {
      /**
       * Deletes a record.
       *
       * Error codes: `CacheKeyDoesNotExist`, `FailedToDeleteCacheRecord`.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-api-object
       */
      delete(key: string): { type: 'success' } | { type: 'error'; code: string };
      /**
       * Reads a trigger-scoped cache record; expired or missing -> undefined.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-api-object
       */
      get(key: string): { value: string; expires_at: number } | undefined;
      /**
       * Stores a string. ttl and expires_at are milliseconds; default 15 min; earlier of the two wins; best effort only. Failure is RETURNED, not thrown.
       *
       * Error codes: `MaxSideEffectsExceeded`, `CacheKeySizeExceeded`, `CacheValueSizeExceeded`, `CacheSizeExceeded`, `ItemAlreadyExpired`, `InvalidExpiry`, `FailedToSetCacheRecord`.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-api-object
       *
       * @param key At most 64 bytes.
       * @param value At most 4096 bytes.
       */
      set(key: string, value: string, options?: { ttl?: number; expires_at?: number }): { type: 'success'; record: { value: string; expires_at: number } } | { type: 'error'; code: string };
    }
    interface NotificationApi {
      /**
       * Gives the notification up; not retried.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-api-object
       *
       * @param reason At most 1024 characters.
       */
      drop(reason: string): void;
      /**
       * Asks Auth0 to run the Action again later (up to 5 retries).
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-api-object
       *
       * @param reason At most 1024 characters.
       */
      retry(reason: string): void;
    }
    interface Api {
      /**
       * Methods: `delete`, `get`, `set`.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-api-object
       */
      readonly cache: CacheApi;
      /**
       * Methods: `drop`, `retry`.
       *
       * https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-api-object
       */
      readonly notification: NotificationApi;
    }
  }

  /**
   * Handler `onExecuteCustomEmailProvider`.
   *
   * Any e-mail notification when the tenant e-mail provider is custom.
   *
   * What the handler returns is ignored.
   */
  type CustomEmailProvider = (event: CustomEmailProvider.Event, api: CustomEmailProvider.Api) => Promise<unknown>;
  namespace CustomEmailProvider {
    interface Event {
      /**
       * The application that asked for the login or the token.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly client: Client;
      /**
       * The connection (database, social or enterprise provider) that the user signed in with.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly connection?: Connection;
      /**
       * The custom domain that the request came in on.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly custom_domain?: CustomDomain;
      /**
       * The notification to deliver.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly notification: Notification;
      /**
       * The Organization that the user signs in to, or that the client asked for.
       *
       * Present only when the transaction is in an Organization context.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly organization?: Organization;
      /**
       * The HTTP request that started or resumed this transaction.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly request: Request;
      /**
       * Secrets configured on this Action, by name.
       *
       * Key/value strings configured on this Action. Never includes secrets of other Actions. Missing name -> undefined.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly secrets: { [name: string]: string };
      /**
       * The tenant in which the Action runs.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly tenant: Tenant;
      /**
       * The transaction: protocol, what was requested, and data that is shared between Actions.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly transaction?: Transaction;
      /**
       * The user's profile as it was when the flow started.
       *
       * Snapshot; mutating it has no effect. Has no roles/permissions/groups of its own (open for provider attributes).
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly user: User;
    }
    interface Client {
      /**
       * Client id of the application.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly client_id: string;
      /**
       * Metadata of the application.
       *
       * Application metadata; values are strings. The usual source for M2M claims.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the application.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly name: string;
    }
    interface Connection {
      /**
       * Id of the connection.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly id: string;
      /**
       * Metadata of the connection.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly metadata?: { [name: string]: string };
      /**
       * Name of the connection.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly name: string;
      /**
       * Kind of connection: `auth0` for a database, else the name of the provider's strategy.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly strategy: string;
    }
    interface CustomDomain {
      /**
       * Name of the custom domain.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly domain: string;
      /**
       * Metadata of the custom domain.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly domain_metadata: { [name: string]: string };
    }
    interface Notification {
      /**
       * Sender of the notification.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly from: string;
      /**
       * Body as HTML.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly html: string;
      /**
       * Language of the notification.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly locale: string;
      /**
       * What the notification is about.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly message_type: 'verify_email' | 'verify_email_by_code' | 'reset_email' | 'reset_email_by_code' | 'welcome_email' | 'verification_code' | 'mfa_oob_code' | 'enrollment_email' | 'blocked_account' | 'stolen_credentials' | 'try_provider_configuration_email' | 'organization_invitation';
      /**
       * Subject line.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly subject: string;
      /**
       * Body as plain text.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly text: string;
      /**
       * E-mail address of the recipient.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly to: string;
    }
    interface Organization {
      /**
       * Id of the Organization.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly id: string;
      /**
       * Name of the Organization as users see it.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly display_name: string;
      /**
       * Metadata of the Organization.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the Organization.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly name: string;
      readonly [name: string]: any;
    }
    interface Request {
      /**
       * Place that belongs to the IP address.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly geoip?: Geoip;
      /**
       * Host name that the request was sent to.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly hostname?: string;
      /**
       * IP address of the caller.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly ip?: string;
      /**
       * Query parameters.
       *
       * Sensitive keys removed (same list as request.body).
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly query?: { [name: string]: any };
      /**
       * User agent of the caller.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly user_agent?: string;
    }
    interface Geoip {
      /**
       * Name of the city.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly cityName?: string;
      /**
       * Two-letter code of the continent.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly continentCode?: string;
      /**
       * Two-letter code of the country.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly countryCode?: string;
      /**
       * Three-letter code of the country.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly countryCode3?: string;
      /**
       * Name of the country.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly countryName?: string;
      /**
       * Latitude in degrees.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly latitude?: number;
      /**
       * Longitude in degrees.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly longitude?: number;
      /**
       * Code of the state, province or region.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly subdivisionCode?: string;
      /**
       * Name of the state, province or region.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly subdivisionName?: string;
      /**
       * Time zone of the place.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly timeZone?: string;
      readonly [name: string]: any;
    }
    interface Tenant {
      /**
       * Name of the tenant.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly id: string;
      /**
       * Name of the tenant as users see it.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly friendly_name?: string;
      /**
       * Home page of the tenant.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly home_url?: string;
      /**
       * Address of the tenant's logo.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly logo_url?: string;
      /**
       * E-mail address for support.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly support_email?: string;
      /**
       * Page for support.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly support_url?: string;
    }
    interface Transaction {
      /**
       * Id with which the application marked the request.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly correlation_id?: string;
    }
    interface User {
      /**
       * Metadata that the user cannot change: plan, permissions, ids in other systems.
       *
       * Always an object in Actions (may be missing in Rules). Not updated by api.user.setAppMetadata during the same transaction.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly app_metadata: { [name: string]: any };
      /**
       * E-mail address.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly email?: string;
      /**
       * Whether the e-mail address is verified.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly email_verified: boolean;
      /**
       * Family name.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly family_name?: string;
      /**
       * Given name.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly given_name?: string;
      /**
       * Full name.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly name?: string;
      /**
       * Nickname.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly nickname?: string;
      /**
       * Address of the picture.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly picture?: string;
      /**
       * Id of the user, such as `auth0|0123456789abcdef`.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly user_id: string;
      /**
       * Metadata that the user may change: preferences.
       *
       * Always an object in Actions. Not updated by api.user.setUserMetadata during the same transaction.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly user_metadata: { [name: string]: any };
      /**
       * User name.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly username?: string;
      /**
       * Id of the user's profile.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object
       */
      readonly profile_id?: string;
      readonly [name: string]: any;
    }
    interface CacheApi {
      /**
       * Deletes a record.
       *
       * Error codes: `CacheKeyDoesNotExist`, `FailedToDeleteCacheRecord`.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-api-object
       */
      delete(key: string): { type: 'success' } | { type: 'error'; code: string };
      /**
       * Reads a trigger-scoped cache record; expired or missing -> undefined.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-api-object
       */
      get(key: string): { value: string; expires_at: number } | undefined;
      /**
       * Stores a string. ttl and expires_at are milliseconds; default 15 min; earlier of the two wins; best effort only. Failure is RETURNED, not thrown.
       *
       * Error codes: `MaxSideEffectsExceeded`, `CacheKeySizeExceeded`, `CacheValueSizeExceeded`, `CacheSizeExceeded`, `ItemAlreadyExpired`, `InvalidExpiry`, `FailedToSetCacheRecord`.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-api-object
       *
       * @param key At most 64 bytes.
       * @param value At most 4096 bytes.
       */
      set(key: string, value: string, options?: { ttl?: number; expires_at?: number }): { type: 'success'; record: { value: string; expires_at: number } } | { type: 'error'; code: string };
    }
    interface NotificationApi {
      /**
       * Gives the notification up; not retried.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-api-object
       *
       * @param reason At most 1024 characters.
       */
      drop(reason: string): void;
      /**
       * Asks Auth0 to run the Action again later (up to 5 retries).
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-api-object
       *
       * @param reason At most 1024 characters.
       */
      retry(reason: string): void;
    }
    interface Api {
      /**
       * Methods: `delete`, `get`, `set`.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-api-object
       */
      readonly cache: CacheApi;
      /**
       * Methods: `drop`, `retry`.
       *
       * https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-api-object
       */
      readonly notification: NotificationApi;
    }
  }

  /**
   * Handler `onExecuteCustomTokenExchange`.
   *
   * grant_type=urn:ietf:params:oauth:grant-type:token-exchange for the bound profile; post-login runs afterwards and is where claims are set.
   *
   * What the handler returns is ignored.
   */
  type CustomTokenExchange = (event: CustomTokenExchange.Event, api: CustomTokenExchange.Api) => Promise<unknown>;
  namespace CustomTokenExchange {
    interface Event {
      /**
       * The application that asked for the login or the token.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly client: Client;
      /**
       * The Organization that the user signs in to, or that the client asked for.
       *
       * Present only when the transaction is in an Organization context.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly organization?: Organization;
      /**
       * The HTTP request that started or resumed this transaction.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly request: Request;
      /**
       * The API that the access token is for.
       *
       * Post-login: present only when an API audience is in play. Identifier is the audience.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly resource_server: ResourceServer;
      /**
       * Secrets configured on this Action, by name.
       *
       * Key/value strings configured on this Action. Never includes secrets of other Actions. Missing name -> undefined.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly secrets: { [name: string]: string };
      /**
       * The tenant in which the Action runs.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly tenant: Tenant;
      /**
       * The transaction: protocol, what was requested, and data that is shared between Actions.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly transaction: Transaction;
    }
    interface Client {
      /**
       * Client id of the application.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly client_id: string;
      /**
       * Metadata of the application.
       *
       * Application metadata; values are strings. The usual source for M2M claims.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the application.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly name: string;
    }
    interface Organization {
      /**
       * Id of the Organization.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly id: string;
      /**
       * Name of the Organization as users see it.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly display_name: string;
      /**
       * Metadata of the Organization.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the Organization.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly name: string;
      readonly [name: string]: any;
    }
    interface Request {
      /**
       * Body of the request.
       *
       * Sensitive keys removed: client_secret, client_assertion, refresh_token, auth_session, authn_response.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly body: { [name: string]: any };
      /**
       * Place that belongs to the IP address.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly geoip: Geoip;
      /**
       * Host name that the request was sent to.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly hostname?: string;
      /**
       * IP address of the caller.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly ip: string;
      /**
       * Language that the caller asked for.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly language?: string;
      /**
       * HTTP method.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly method: string;
      /**
       * User agent of the caller.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly user_agent?: string;
    }
    interface Geoip {
      /**
       * Name of the city.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly cityName?: string;
      /**
       * Two-letter code of the continent.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly continentCode?: string;
      /**
       * Two-letter code of the country.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly countryCode?: string;
      /**
       * Three-letter code of the country.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly countryCode3?: string;
      /**
       * Name of the country.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly countryName?: string;
      /**
       * Latitude in degrees.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly latitude?: number;
      /**
       * Longitude in degrees.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly longitude?: number;
      /**
       * Code of the state, province or region.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly subdivisionCode?: string;
      /**
       * Name of the state, province or region.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly subdivisionName?: string;
      /**
       * Time zone of the place.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly timeZone?: string;
      readonly [name: string]: any;
    }
    interface ResourceServer {
      /**
       * Identifier of the API.
       *
       * Audience. When it is an Auth0 API of the tenant, non-namespaced access-token claims are dropped.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly identifier: string;
    }
    interface Tenant {
      /**
       * Name of the tenant.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly id: string;
    }
    interface Transaction {
      /**
       * Token of the party that acts for the user.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly actor_token?: string;
      /**
       * Type of the actor token.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly actor_token_type?: string;
      /**
       * The user whom the actor token belongs to.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly actor_token_user?: ActorTokenUser;
      /**
       * Scopes that the application asked for.
       *
       * Undefined on some protocols in practice (e.g. ROPG); see community 129557.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly requested_scopes: string[];
      /**
       * Type of token that was asked for.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly requested_token_type: string | null;
      /**
       * The token that is to be exchanged.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly subject_token: string;
      /**
       * Type of the subject token: the URI of the token exchange profile.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly subject_token_type: string;
      /**
       * Data that earlier Actions of the transaction share.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly metadata?: { [name: string]: any };
    }
    interface ActorTokenUser {
      /**
       * Metadata that the user cannot change: plan, permissions, ids in other systems.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly app_metadata: { [name: string]: any };
      /**
       * When the user was created.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly created_at: string;
      /**
       * E-mail address.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly email?: string;
      /**
       * Whether the e-mail address is verified.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly email_verified: boolean;
      /**
       * Family name.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly family_name?: string;
      /**
       * Given name.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly given_name?: string;
      /**
       * When the password was last changed.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly last_password_reset?: string;
      /**
       * Full name.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly name?: string;
      /**
       * Nickname.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly nickname?: string;
      /**
       * Phone number.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly phone_number?: string;
      /**
       * Whether the phone number is verified.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly phone_verified?: boolean;
      /**
       * Address of the picture.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly picture?: string;
      /**
       * When the user was last changed.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly updated_at: string;
      /**
       * Id of the user, such as `auth0|0123456789abcdef`.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly user_id: string;
      /**
       * Metadata that the user may change: preferences.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly user_metadata: { [name: string]: any };
      /**
       * User name.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly username?: string;
      /**
       * MFA factors that the user has enrolled.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly enrolledFactors?: EnrolledFactor[];
      /**
       * MFA providers that the user has enrolled.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly multifactor?: string[];
      /**
       * Identities that are linked to this user.
       *
       * Contents vary with the provider. IdP access tokens are not exposed to Actions.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly identities: Identity[];
      readonly [name: string]: any;
    }
    interface EnrolledFactor {
      /**
       * Kind of factor.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly type: string;
      /**
       * Options of the factor.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly options?: { [name: string]: any };
      readonly [name: string]: any;
    }
    interface Identity {
      /**
       * Connection of the identity.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly connection?: string;
      /**
       * Whether the identity comes from a social provider.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly isSocial?: boolean;
      /**
       * Provider of the identity.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly provider?: string;
      /**
       * Id of the user at that provider.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly user_id?: string;
      /**
       * Profile of the identity at its provider.
       *
       * Typed as strings by Auth0; real values may be of any type.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object
       */
      readonly profileData?: { [name: string]: any };
      readonly [name: string]: any;
    }
    interface AccessApi {
      /**
       * Denies the exchange with this code.
       *
       * Further arguments are ignored.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object
       *
       * @param code At most 1024 characters. invalid_request, server_error or any custom code
       * @param reason At most 4096 characters.
       */
      deny(code: string, reason: string): void;
      /**
       * Denies with invalid_request and counts towards suspicious-IP throttling.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object
       *
       * @param reason At most 4096 characters.
       */
      rejectInvalidSubjectToken(reason: string): void;
    }
    interface AuthenticationApi {
      /**
       * Chooses an existing user as token subject. Exactly one of setUserById / setUserByConnection must be called.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object
       *
       * @param user_id At most 512 characters.
       */
      setUserById(user_id: string): void;
      /**
       * Finds or creates the subject in a connection by user_id.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object
       *
       * @param connection_name At most 512 characters.
       */
      setUserByConnection(connection_name: string, user_attributes: { user_id: string; email?: string; email_verified?: boolean; phone_number?: string; phone_verified?: boolean; username?: string; name?: string; given_name?: string; family_name?: string; nickname?: string; picture?: string; verify_email?: boolean }, options: { creationBehavior: 'create_if_not_exists' | 'none'; updateBehavior: 'replace' | 'none' }): void;
      /**
       * Puts the token exchange into an Organization context.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object
       *
       * @param organization_id_or_name At most 50 characters.
       */
      setOrganization(organization_id_or_name: string): void;
      /**
       * Adds an act claim (delegation). No refresh token is issued when set.
       *
       * Throws when: sub missing or longer than 512; more than 5 levels; more than 5 custom properties per level; custom string longer than 64.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object
       */
      setActor(actor: Actor): void;
    }
    interface UserApi {
      /**
       * Queues an app_metadata key (null deletes). Written once at the end of the flow, or before a redirect; event.user is not refreshed.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object
       */
      setAppMetadata(key: string, value: unknown): void;
      /**
       * Queues a user_metadata key (null deletes). Same batching as setAppMetadata.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object
       */
      setUserMetadata(key: string, value: unknown): void;
    }
    interface CacheApi {
      /**
       * Deletes a record.
       *
       * Error codes: `CacheKeyDoesNotExist`, `FailedToDeleteCacheRecord`.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object
       */
      delete(key: string): { type: 'success' } | { type: 'error'; code: string };
      /**
       * Reads a trigger-scoped cache record; expired or missing -> undefined.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object
       */
      get(key: string): { value: string; expires_at: number } | undefined;
      /**
       * Stores a string. ttl and expires_at are milliseconds; default 15 min; earlier of the two wins; best effort only. Failure is RETURNED, not thrown.
       *
       * Error codes: `MaxSideEffectsExceeded`, `CacheKeySizeExceeded`, `CacheValueSizeExceeded`, `CacheSizeExceeded`, `ItemAlreadyExpired`, `InvalidExpiry`, `FailedToSetCacheRecord`.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object
       *
       * @param key At most 64 bytes.
       * @param value At most 4096 bytes.
       */
      set(key: string, value: string, options?: { ttl?: number; expires_at?: number }): { type: 'success'; record: { value: string; expires_at: number } } | { type: 'error'; code: string };
    }
    interface TransactionApi {
      /**
       * Shares data with later Actions of the same transaction; reflected at once in event.transaction.metadata. Value <= 8 KB, total 16 KB, unsafe integers rejected.
       *
       * early access / flag
       *
       * Not in Auth0's documentation.
       *
       * @param key At most 64 characters.
       */
      setMetadata(key: string, value: string | number | boolean | null): void;
    }
    interface Api {
      /**
       * Methods: `deny`, `rejectInvalidSubjectToken`.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object
       */
      readonly access: AccessApi;
      /**
       * Methods: `setUserById`, `setUserByConnection`, `setOrganization`, `setActor`.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object
       */
      readonly authentication: AuthenticationApi;
      /**
       * Methods: `setAppMetadata`, `setUserMetadata`.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object
       */
      readonly user: UserApi;
      /**
       * Methods: `delete`, `get`, `set`.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object
       */
      readonly cache: CacheApi;
      /**
       * Methods: `setMetadata`.
       *
       * https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object
       */
      readonly transaction: TransactionApi;
    }
  }

  /**
   * Handler `onExecuteEventStream`.
   *
   * A subscribed tenant event (for example user.created).
   *
   * What the handler returns is ignored.
   */
  type EventStream = (event: EventStream.Event, api: EventStream.Api) => Promise<unknown>;
  namespace EventStream {
    interface Event {
      /**
       * The event that the stream delivers, in the CloudEvents format.
       *
       * https://auth0.com/docs/actions/reference/event-stream/event-stream-event-object
       */
      readonly message: Message;
      /**
       * Secrets configured on this Action, by name.
       *
       * Key/value strings configured on this Action. Never includes secrets of other Actions. Missing name -> undefined.
       *
       * https://auth0.com/docs/actions/reference/event-stream/event-stream-event-object
       */
      readonly secrets: { [name: string]: string };
    }
    interface Message {
      /**
       * Id of the event.
       *
       * https://auth0.com/docs/actions/reference/event-stream/event-stream-event-object
       */
      readonly id: string;
      /**
       * Type of the event, such as `user.created`.
       *
       * https://auth0.com/docs/actions/reference/event-stream/event-stream-event-object
       */
      readonly type: string;
      /**
       * Content of the event.
       *
       * https://auth0.com/docs/actions/reference/event-stream/event-stream-event-object
       */
      readonly data?: { [name: string]: any } | null;
      /**
       * Where the event comes from.
       *
       * https://auth0.com/docs/actions/reference/event-stream/event-stream-event-object
       */
      readonly source: string;
      /**
       * Version of the CloudEvents format.
       *
       * https://auth0.com/docs/actions/reference/event-stream/event-stream-event-object
       */
      readonly specversion: string;
      /**
       * When it happened.
       *
       * https://auth0.com/docs/actions/reference/event-stream/event-stream-event-object
       */
      readonly time?: string | null;
      /**
       * Tenant that the event comes from.
       *
       * From the type bundle, not the docs page.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/event-stream/event-stream-event-object
       */
      readonly a0tenant: string;
      /**
       * Id of the event stream.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/event-stream/event-stream-event-object
       */
      readonly a0stream?: string;
      /**
       * `test` when the event was sent as a test.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/actions/reference/event-stream/event-stream-event-object
       */
      readonly a0purpose?: 'test';
    }
    interface CacheApi {
      /**
       * Deletes a record.
       *
       * Error codes: `CacheKeyDoesNotExist`, `FailedToDeleteCacheRecord`.
       *
       * https://auth0.com/docs/actions/reference/event-stream/event-stream-api-object
       */
      delete(key: string): { type: 'success' } | { type: 'error'; code: string };
      /**
       * Reads a trigger-scoped cache record; expired or missing -> undefined.
       *
       * https://auth0.com/docs/actions/reference/event-stream/event-stream-api-object
       */
      get(key: string): { value: string; expires_at: number } | undefined;
      /**
       * Stores a string. ttl and expires_at are milliseconds; default 15 min; earlier of the two wins; best effort only. Failure is RETURNED, not thrown.
       *
       * Error codes: `MaxSideEffectsExceeded`, `CacheKeySizeExceeded`, `CacheValueSizeExceeded`, `CacheSizeExceeded`, `ItemAlreadyExpired`, `InvalidExpiry`, `FailedToSetCacheRecord`.
       *
       * https://auth0.com/docs/actions/reference/event-stream/event-stream-api-object
       *
       * @param key At most 64 bytes.
       * @param value At most 4096 bytes.
       */
      set(key: string, value: string, options?: { ttl?: number; expires_at?: number }): { type: 'success'; record: { value: string; expires_at: number } } | { type: 'error'; code: string };
    }
    interface Api {
      /**
       * Methods: `delete`, `get`, `set`.
       *
       * https://auth0.com/docs/actions/reference/event-stream/event-stream-api-object
       */
      readonly cache: CacheApi;
    }
  }

  /**
   * Handler `onExecuteSignupPostIdentifier`.
   *
   * What the handler returns is ignored.
   */
  type SignupPostIdentifier = (event: SignupPostIdentifier.Event, api: SignupPostIdentifier.Api) => Promise<unknown>;
  namespace SignupPostIdentifier {
    interface Event {
      /** The application that asked for the login or the token. */
      readonly client: Client;
      /** The connection with which the transaction started. */
      readonly initial_connection: { [name: string]: any };
      /** The Organization with which the transaction started. */
      readonly initial_organization?: { [name: string]: any };
      /** The HTTP request that started or resumed this transaction. */
      readonly request: Request;
      /** The API that the access token is for. */
      readonly resource_server?: ResourceServer;
      /** Fingerprints of the TLS connection that the request came through. */
      readonly security_context?: SecurityContext;
      /** The tenant in which the Action runs. */
      readonly tenant: Tenant;
      /** The transaction: protocol, what was requested, and data that is shared between Actions. */
      readonly transaction: Transaction;
    }
    interface Client {
      /** Client id of the application. */
      readonly client_id: string;
      /** Metadata of the application. */
      readonly metadata: { [name: string]: any };
      /** Name of the application. */
      readonly name: string;
    }
    interface Request {
      /** Autonomous system number of the caller. */
      readonly asn?: string;
      /** Place that belongs to the IP address. */
      readonly geoip: { [name: string]: any };
      /** Host name that the request was sent to. */
      readonly hostname?: string;
      /** IP address of the caller. */
      readonly ip: string;
      /** Language that the caller asked for. */
      readonly language?: string;
      /** HTTP method. */
      readonly method: string;
      /** Query parameters. */
      readonly query: { [name: string]: any };
      /** User agent of the caller. */
      readonly user_agent?: string;
    }
    interface ResourceServer {
      /** Identifier of the API. */
      readonly identifier: string;
    }
    interface SecurityContext {
      /** JA3 fingerprint of the TLS connection. */
      readonly ja3?: string;
      /** JA4 fingerprint of the TLS connection. */
      readonly ja4?: string;
    }
    interface Tenant {
      /** Name of the tenant. */
      readonly id: string;
    }
    interface Transaction {
      /** Authentication context classes that were asked for (`acr_values`). */
      readonly acr_values: string[];
      /** Id with which the application marked the request. */
      readonly correlation_id?: string;
      /** Language of the login pages. */
      readonly locale: string;
      /** The user name or e-mail address that the application suggested (`login_hint`). */
      readonly login_hint?: string;
      /** Values of the `prompt` parameter. */
      readonly prompt?: string[];
      /** Protocol of the transaction. */
      readonly protocol?: 'oidc-basic-profile' | 'oidc-implicit-profile' | 'oidc-hybrid-profile' | 'samlp' | 'wsfed';
      /** Where the user goes after the login. */
      readonly redirect_uri?: string;
      /** Scopes that the application asked for. */
      readonly requested_scopes: string[];
      /** How the answer is sent to the application. */
      readonly response_mode?: string;
      /** Which tokens or code the application asked for. */
      readonly response_type?: string[];
      /** The `state` parameter of the application. */
      readonly state?: string;
      /** Languages that the application prefers (`ui_locales`). */
      readonly ui_locales: string[];
    }
    interface Api {
    }
  }

  /** A Rule. It ends by calling `callback` exactly once. */
  type Rule = (user: Rule.User, context: Rule.Context, callback: Rule.Callback) => void | Promise<void>;
  namespace Rule {
    interface User {
      /**
       * Id of the user, such as `auth0|0123456789abcdef`.
       *
       * Identity provider and id, `auth0|…`.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      user_id: string;
      /**
       * E-mail address.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      email?: string;
      /**
       * Whether the e-mail address is verified.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      email_verified?: boolean;
      /**
       * Full name.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      name?: string;
      /**
       * Nickname.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      nickname?: string;
      /**
       * Given name.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      given_name?: string;
      /**
       * Family name.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      family_name?: string;
      /**
       * Address of the picture.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      picture?: string;
      /**
       * User name.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      username?: string;
      /**
       * Phone number.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      phone_number?: string;
      /**
       * Whether the phone number is verified.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      phone_verified?: boolean;
      /**
       * When the user was created.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      created_at?: string;
      /**
       * When the user was last changed.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      updated_at?: string;
      /**
       * When the password was last changed.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      last_password_reset?: string;
      /**
       * Identities that are linked to this user.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      identities: Identity[];
      /**
       * MFA providers that the user has enrolled.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      multifactor?: string[];
      /**
       * Permissions of the user.
       *
       * With the Authorization Extension.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      permissions?: string[];
      /**
       * Groups of the user.
       *
       * With the Authorization Extension.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      groups?: string[];
      /**
       * Roles of the user.
       *
       * With the Authorization Extension.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      roles?: string[];
      /**
       * Metadata that the user may change: preferences.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      user_metadata?: { [name: string]: any };
      /**
       * Metadata that the user cannot change: plan, permissions, ids in other systems.
       *
       * May be undefined: write `user.app_metadata || {}`. Its keys are merged into the root of the user.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      app_metadata?: { [name: string]: any };
      /**
       * Client id of the application.
       *
       * In mocks.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      clientID?: string;
      /**
       * Client id of the tenant's global application.
       *
       * In mocks.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      global_client_id?: string;
      [name: string]: any;
    }
    interface Identity {
      /**
       * Connection of the identity.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      connection?: string;
      /**
       * Whether the identity comes from a social provider.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      isSocial?: boolean;
      /**
       * Provider of the identity.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      provider?: string;
      /**
       * Id of the user at that provider.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      user_id?: string;
      /**
       * Access token of the identity provider.
       *
       * Identity provider token. Actions do not have it.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      access_token?: string;
      /**
       * Profile of the identity at its provider.
       *
       * https://auth0.com/docs/customize/rules/user-object-in-rules
       */
      profileData?: { [name: string]: any };
      [name: string]: any;
    }
    interface Context {
      /**
       * Name of the tenant.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      tenant: string;
      /**
       * Client id of the application.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      clientID: string;
      /**
       * Name of the application.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      clientName: string;
      /**
       * Metadata of the application.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      clientMetadata: { [name: string]: string };
      /**
       * Name of the connection that the user signed in with.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      connection: string;
      /**
       * Id of the connection.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      connectionID: string;
      /**
       * Kind of connection: `auth0` for a database.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      connectionStrategy: string;
      /**
       * Options of the connection.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      connectionOptions?: ConnectionOptions;
      /**
       * Metadata of the connection.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      connectionMetadata?: { [name: string]: string };
      /**
       * Settings of the SAML response.
       *
       * Settings of the SAML response; assign to change them.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      samlConfiguration?: { [name: string]: any };
      /**
       * Protocol of the login.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      protocol: 'oidc-basic-profile' | 'oidc-implicit-profile' | 'oauth2-device-code' | 'oauth2-resource-owner' | 'oauth2-resource-owner-jwt-bearer' | 'oauth2-password' | 'oauth2-refresh-token' | 'samlp' | 'wsfed' | 'wstrust-usernamemixed' | 'delegation' | 'redirect-callback';
      /**
       * Auth0's assessment of how risky this login is.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      riskAssessment?: { [name: string]: any };
      /**
       * Counters of the user's logins.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      stats: Stats;
      /**
       * The single sign-on session.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      sso?: Sso;
      /**
       * The access token: what is assigned here becomes a claim.
       *
       * Claims of the access token: assign `context.accessToken[name] = value`.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      accessToken: AccessToken;
      /**
       * The ID token: what is assigned here becomes a claim.
       *
       * Claims of the ID token: assign `context.idToken[name] = value`.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      idToken: { [name: string]: any };
      /**
       * Assign an object to ask for multi-factor authentication.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      multifactor?: Multifactor;
      /**
       * Assign an object to send the user to another page before the login ends.
       *
       * Once per flow; done after all rules; they all run again with protocol redirect-callback.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      redirect?: Redirect;
      /**
       * Id of the session.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      sessionID?: string;
      /**
       * The HTTP request that started or resumed the login.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      request?: Request;
      /**
       * Assign a user id to make that user the subject of the login.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      primaryUser?: string;
      /**
       * How the user authenticated in this session.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      authentication?: Authentication;
      /**
       * What the user is authorized to do, as roles assigned in Auth0.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      authorization?: Authorization;
      /**
       * The Organization that the user signs in to.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      organization?: Organization;
      /**
       * Token settings of the application.
       *
       * Seen only in code.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      jwtConfiguration?: { [name: string]: any };
      /**
       * Language of the login pages.
       *
       * Seen only in code.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      locale?: string;
      /**
       * Id of the session at Auth0.
       *
       * Seen only in code.
       *
       * Not in Auth0's documentation.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      auth0SessionId?: string;
      [name: string]: any;
    }
    interface ConnectionOptions {
      /**
       * Domain of the enterprise connection.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      tenant_domain?: string;
      /**
       * Further domains of the enterprise connection.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      domain_aliases?: string[];
      [name: string]: any;
    }
    interface Stats {
      /**
       * How many times the user has signed in.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      loginsCount: number;
    }
    interface Sso {
      /**
       * Whether the login used a single sign-on session of Auth0.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      with_auth0?: boolean;
      /**
       * Whether that session came from a database connection.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      with_dbconn?: boolean;
      /**
       * Client ids of the applications in the session.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      current_clients?: string[];
    }
    interface AccessToken {
      /**
       * Scopes of the access token.
       *
       * An array that replaces the granted scopes.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      scope?: string[];
      [name: string]: any;
    }
    interface Multifactor {
      /**
       * MFA provider to use.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      provider?: 'any' | 'guardian' | 'google-authenticator' | 'duo';
      /**
       * Whether the user may skip MFA in this browser for some time.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      allowRememberBrowser?: boolean;
      [name: string]: any;
    }
    interface Redirect {
      /**
       * Where the user is sent.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      url: string;
    }
    interface Request {
      /**
       * User agent of the caller.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      userAgent?: string;
      /**
       * IP address of the caller.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      ip?: string;
      /**
       * Host name that the request was sent to.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      hostname?: string;
      /**
       * Query parameters.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      query?: { [name: string]: any };
      /**
       * Body of the request.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      body?: { [name: string]: any };
      /**
       * Place that belongs to the IP address.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      geoip?: Geoip;
    }
    interface Geoip {
      /**
       * Two-letter code of the country.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      country_code?: string;
      /**
       * Three-letter code of the country.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      country_code3?: string;
      /**
       * Name of the country.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      country_name?: string;
      /**
       * Name of the city.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      city_name?: string;
      /**
       * Latitude in degrees.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      latitude?: number;
      /**
       * Longitude in degrees.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      longitude?: number;
      /**
       * Time zone of the place.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      time_zone?: string;
      /**
       * Two-letter code of the continent.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      continent_code?: string;
      /**
       * Code of the state, province or region.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      subdivision_code?: string;
      /**
       * Name of the state, province or region.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      subdivision_name?: string;
    }
    interface Authentication {
      /**
       * Authentication methods that the user completed in this session.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      methods: Method[];
    }
    interface Method {
      /**
       * Name of the method.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      name: string;
      /**
       * When the method was completed.
       *
       * Epoch integer; an ISO string in Actions.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      timestamp: number;
      [name: string]: any;
    }
    interface Authorization {
      /**
       * Roles of the user.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      roles: string[];
    }
    interface Organization {
      /**
       * Id of the Organization.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      id: string;
      /**
       * Name of the Organization.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      name: string;
      /**
       * Metadata of the Organization.
       *
       * https://auth0.com/docs/customize/rules/context-object
       */
      metadata: { [name: string]: string };
      [name: string]: any;
    }
    /** Ends the Rule: `callback(null, user, context)`, or `callback(error)` to refuse the login. */
    type Callback = (error: unknown, user?: User, context?: Context) => void;
    /** What a Rule finds around it, beside the globals of Node. */
    interface Globals {
      /** All settings of rules, shared by every rule. */
      configuration: Record<string, string>;
      /** Management API client for metadata. */
      auth0: { accessToken: string; domain: string; baseUrl: string; users: { updateAppMetadata(userId: string, metadata: object): Promise<unknown>; updateUserMetadata(userId: string, metadata: object): Promise<unknown> } };
      /** Process-wide cache. */
      global: Record<string, any>;
      /** callback(new UnauthorizedError(message)) ends the login with error unauthorized. */
      UnauthorizedError: new (message?: string) => Error;
      /** Error class of database scripts. */
      ValidationError: new (code?: string, message?: string) => Error;
      /** Error class of database scripts. */
      WrongUsernameOrPasswordError: new (user?: string, message?: string) => Error;
    }
  }

  /**
   * The `client-credentials-exchange` Hook.
   *
   * cb(null, access_token): only scope and namespaced properties count.
   */
  type ClientCredentialsExchangeHook = (client: ClientCredentialsExchangeHook.Client, scope: string[] | undefined, audience: string, context: ClientCredentialsExchangeHook.Context, cb: ClientCredentialsExchangeHook.Callback) => void;
  namespace ClientCredentialsExchangeHook {
    interface Client {
      /**
       * Name of the application.
       *
       * https://auth0.com/docs/customize/hooks
       */
      name: string;
      /**
       * Client id of the application.
       *
       * https://auth0.com/docs/customize/hooks
       */
      id: string;
      /**
       * Name of the tenant.
       *
       * https://auth0.com/docs/customize/hooks
       */
      tenant: string;
      /**
       * Metadata of the application.
       *
       * https://auth0.com/docs/customize/hooks
       */
      metadata: { [name: string]: string };
    }
    interface Context {
      /**
       * What the Hook was configured with.
       *
       * https://auth0.com/docs/customize/hooks
       */
      webtask: Webtask;
    }
    interface Webtask {
      /**
       * Secrets of the Hook, by name.
       *
       * https://auth0.com/docs/customize/hooks
       */
      secrets: { [name: string]: string };
    }
    /**
     * Ends the Hook.
     *
     * cb(null, access_token): only scope and namespaced properties count.
     */
    type Callback = (error: unknown, accessToken?: { scope?: string[]; [namespacedClaim: string]: unknown } | object) => void;
  }
}

declare module 'claim-actions/types' {
  export import ChallengeFactor = ClaimActions.ChallengeFactor;
  export import EnrollFactor = ClaimActions.EnrollFactor;
  export import Group = ClaimActions.Group;
  export import Role = ClaimActions.Role;
  export import Actor = ClaimActions.Actor;
  export import PostLogin = ClaimActions.PostLogin;
  export import CredentialsExchange = ClaimActions.CredentialsExchange;
  export import PreUserRegistration = ClaimActions.PreUserRegistration;
  export import PostUserRegistration = ClaimActions.PostUserRegistration;
  export import PostChangePassword = ClaimActions.PostChangePassword;
  export import SendPhoneMessage = ClaimActions.SendPhoneMessage;
  export import PasswordResetPostChallenge = ClaimActions.PasswordResetPostChallenge;
  export import CustomPhoneProvider = ClaimActions.CustomPhoneProvider;
  export import CustomEmailProvider = ClaimActions.CustomEmailProvider;
  export import CustomTokenExchange = ClaimActions.CustomTokenExchange;
  export import EventStream = ClaimActions.EventStream;
  export import SignupPostIdentifier = ClaimActions.SignupPostIdentifier;
  export import Rule = ClaimActions.Rule;
  export import ClientCredentialsExchangeHook = ClaimActions.ClientCredentialsExchangeHook;
}
