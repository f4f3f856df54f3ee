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
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly agent?: Agent;
      /**
       * How the user authenticated in this session, and Auth0's assessment of the risk.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly authentication?: Authentication;
      /**
       * What the user is authorized to do, as roles assigned in Auth0.
       *
       * Undefined when the tenant/user has no roles feature data, and commonly absent in tests; guard with optional chaining.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly authorization?: Authorization;
      /**
       * The application that asked for the login or the token.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly client: Client;
      /**
       * The connection (database, social or enterprise provider) that the user signed in with.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly connection: Connection;
      /**
       * The custom domain that the request came in on.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly custom_domain?: CustomDomain;
      /**
       * The Organization that the user signs in to, or that the client asked for.
       *
       * Present only when the transaction is in an Organization context.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly organization?: Organization;
      /**
       * What came back from a Form that was shown with `api.prompt.render`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly prompt?: Prompt;
      /**
       * The refresh token of this transaction.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly refresh_token?: EventRefreshToken;
      /**
       * The HTTP request that started or resumed this transaction.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly request: Request;
      /**
       * The API that the access token is for.
       *
       * Post-login: present only when an API audience is in play. Identifier is the audience.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly resource_server?: EventResourceServer;
      /**
       * Secrets configured on this Action, by name.
       *
       * Key/value strings configured on this Action. Never includes secrets of other Actions. Missing name -> undefined.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly secrets: { [name: string]: string };
      /**
       * Fingerprints of the TLS connection that the request came through.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly security_context?: SecurityContext;
      /**
       * The user's session at Auth0.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly session?: Session;
      /**
       * The session transfer token with which this login was started.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly session_transfer_token?: SessionTransferToken;
      /**
       * Counters of the user's logins.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly stats: Stats;
      /**
       * The tenant in which the Action runs.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly tenant: Tenant;
      /**
       * The transaction: protocol, what was requested, and data that is shared between Actions.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly transaction?: Transaction;
      /**
       * The user's profile as it was when the flow started.
       *
       * Snapshot; mutating it has no effect. Has no roles/permissions/groups of its own (open for provider attributes).
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly user: User;
      /**
       * Settings that Auth0 keeps for itself.
       *
       * Private to Auth0.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly configuration?: { [name: string]: any };
      /**
       * The anonymous session that came before the login.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly anonymous_session?: AnonymousSession;
      /**
       * The experiment that the login takes part in.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly experiment?: Experiment;
    }
    interface Agent {
      /**
       * Id of the agent.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly agent_id: string;
      /**
       * Metadata of the agent.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly agent_metadata: { [name: string]: any };
      /**
       * Name of the agent.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly name: string;
    }
    interface Authentication {
      /**
       * Authentication methods that the user completed in this session.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly methods: Method[];
      /**
       * Auth0's assessment of how risky this login is.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly riskAssessment?: RiskAssessment;
    }
    interface Method {
      /**
       * Name of the method.
       *
       * Documented literals: federated, pwd, passkey, sms, email, phone_number, mfa, mock; or an http(s) URL recorded with api.authentication.recordMethod.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly name: string;
      /**
       * When the method was completed.
       *
       * ISO-8601 string (Rules used an epoch integer).
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly timestamp: string;
      /**
       * The factor that was used.
       *
       * Only on mfa entries: which factor was used.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly type?: string;
      readonly [name: string]: any;
    }
    interface RiskAssessment {
      /**
       * The single assessments.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly assessments: Assessments;
      /**
       * Overall confidence: the lower, the higher the risk.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly confidence: 'low' | 'medium' | 'high' | 'neutral';
      /**
       * Assessments from other providers.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly supplemental?: Supplemental;
      /**
       * Version of the risk assessment.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly version: string;
    }
    interface Assessments {
      /**
       * Does an agent, not a person, make the request?
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly AgentDetection?: AgentDetection;
      /**
       * Could the user have travelled from the place of the last login in that time?
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly ImpossibleTravel?: ImpossibleTravel;
      /**
       * Does the user sign in from a device that was used before?
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly NewDevice?: NewDevice;
      /**
       * Is the IP address on a deny list?
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly UntrustedIP?: UntrustedIP;
    }
    interface AgentDetection {
      /**
       * Result of the agent detection.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly code: 'unknown' | 'verified_agent';
      /**
       * Confidence of the agent detection; `low` means a high risk.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly confidence: 'low' | 'medium' | 'high' | 'neutral';
      /**
       * Details of the agent detection.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly details?: Details;
    }
    interface Details {
      /**
       * Provider of the agent.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly provider?: string;
    }
    interface ImpossibleTravel {
      /**
       * Why the assessment came to this confidence.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly code: 'minimal_travel_from_last_login' | 'travel_from_last_login' | 'substantial_travel_from_last_login' | 'impossible_travel_from_last_login' | 'invalid_travel' | 'missing_geoip' | 'anonymous_proxy' | 'unknown_location' | 'initial_login' | 'location_history_not_found' | 'assessment_not_available';
      /**
       * Confidence that the journey since the last login is possible; `low` means a high risk.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly confidence: 'low' | 'medium' | 'high' | 'neutral';
    }
    interface NewDevice {
      /**
       * Why the assessment came to this confidence.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly code: 'initial_login' | 'assessment_not_available' | 'match' | 'partial_match' | 'no_match' | 'unknown_device' | 'no_device_history';
      /**
       * Confidence that the user has used this device before; `low` means a high risk.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly confidence: 'low' | 'medium' | 'high' | 'neutral';
      /**
       * What was compared.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly details?: NewDeviceDetails;
    }
    interface NewDeviceDetails {
      /**
       * Whether the device is known.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly device?: 'unknown' | 'known';
      /**
       * Whether the user agent is known.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly useragent?: 'unknown' | 'known';
    }
    interface UntrustedIP {
      /**
       * Why the assessment came to this confidence.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly code: 'assessment_not_available' | 'not_found_on_deny_list' | 'found_on_deny_list' | 'invalid_ip_address';
      /**
       * Confidence that the IP address can be trusted; `low` means a high risk.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly confidence: 'low' | 'medium' | 'high' | 'neutral';
      /**
       * Which address was found on which list.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly details?: UntrustedIPDetails;
    }
    interface UntrustedIPDetails {
      /**
       * Category of the deny list.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly category?: string;
      /**
       * The IP address that was assessed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly ip?: string;
      /**
       * What matched on the deny list.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly matches?: string;
      /**
       * Source of the deny list.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly source?: string;
    }
    interface Supplemental {
      /**
       * What Akamai reported about the request.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly akamai?: Akamai;
    }
    interface Akamai {
      /**
       * Akamai's bot score of the request.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly akamaiBot?: AkamaiBot;
      /**
       * Akamai's risk score of the user.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly akamaiUserRisk?: AkamaiUserRisk;
      readonly [name: string]: any;
    }
    interface AkamaiBot {
      /**
       * Kind of bot.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly type?: string;
      /**
       * Action that Akamai took.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly action?: string;
      /**
       * Categories of the bot.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly botCategory?: string[];
      /**
       * Bot score.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly botScore?: number;
      /**
       * Segment into which the bot score falls.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly botScoreResponseSegment?: string;
      /**
       * Id of the botnet.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly botnetId?: string;
    }
    interface AkamaiUserRisk {
      /**
       * Action that Akamai took.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly action?: string;
      /**
       * Whether the user is on the allow list.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly allow?: number;
      /**
       * Domain of the user's e-mail address.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly emailDomain?: string;
      /**
       * General indicators.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly general?: { [name: string]: any };
      /**
       * Akamai's origin user id.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly ouid?: string;
      /**
       * Id of the request.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly requestid?: string;
      /**
       * Indicators that raise the risk.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly risk?: { [name: string]: any };
      /**
       * Risk score of the user.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly score?: number;
      /**
       * Status of the assessment.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly status?: number;
      /**
       * Indicators that raise the trust.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly trust?: { [name: string]: any };
      /**
       * Name of the user.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly username?: string;
      /**
       * Id of the user at Akamai.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly uuid?: string;
    }
    interface Authorization {
      /**
       * Roles of the user.
       *
       * Role NAMES (not ids). RBAC permissions are not in the event.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly roles: string[];
    }
    interface Client {
      /**
       * Client id of the application.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly client_id: string;
      /**
       * Metadata of the application.
       *
       * Application metadata; values are strings. The usual source for M2M claims.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the application.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly name: string;
      /**
       * Refresh token settings of the application.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly refresh_token?: RefreshToken;
      /**
       * How the application authenticated at the token endpoint.
       *
       * mTLS certificate details. Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly authentication?: ClientAuthentication;
      /**
       * Client id that the application has outside Auth0.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly external_client_id?: string;
      /**
       * Kind of the application's external metadata.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly external_metadata_type?: string;
    }
    interface RefreshToken {
      /**
       * Refresh token policies of the application.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly policies?: Policy[];
    }
    interface Policy {
      /**
       * Audience that the policy is for.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly audience?: string;
      /**
       * Scopes of the policy.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly type?: string;
      /**
       * The client's certificate.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly raw?: string;
      /**
       * Subject of the certificate.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly subject?: string;
      /**
       * Alternative names of the subject.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly subjectAltName?: string;
      /**
       * SHA-256 thumbprint of the certificate.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly thumbprint256?: string;
      readonly [name: string]: any;
    }
    interface Connection {
      /**
       * Id of the connection.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly id: string;
      /**
       * Metadata of the connection.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly metadata?: { [name: string]: string };
      /**
       * Name of the connection.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly name: string;
      /**
       * Kind of connection: `auth0` for a database, else the name of the provider's strategy.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly strategy: string;
    }
    interface CustomDomain {
      /**
       * Name of the custom domain.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly domain: string;
      /**
       * Metadata of the custom domain.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly domain_metadata: { [name: string]: string };
    }
    interface Organization {
      /**
       * Id of the Organization.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly id: string;
      /**
       * Name of the Organization as users see it.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly display_name: string;
      /**
       * Metadata of the Organization.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the Organization.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly name: string;
      readonly [name: string]: any;
    }
    interface Prompt {
      /**
       * Id of the Form.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly id: string;
      /**
       * Values of the Form's fields.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly fields?: { [name: string]: any };
      /**
       * Variables of the Form.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly vars?: { [name: string]: any };
    }
    interface EventRefreshToken {
      /**
       * Id of the refresh token.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly id: string;
      /**
       * Client id that the refresh token belongs to.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly client_id?: string;
      /**
       * When the refresh token was made.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly created_at: string;
      /**
       * The device that the refresh token was issued to.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly device?: Device;
      /**
       * When the refresh token ends.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly expires_at?: string;
      /**
       * When the refresh token ends if it is not used.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly idle_expires_at?: string;
      /**
       * When the refresh token was last used.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly last_exchanged_at?: string;
      /**
       * Metadata of the refresh token.
       *
       * Kept in step by api.refreshToken.*Metadata when a refresh token already exists (implementation).
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly metadata?: { [name: string]: any };
      /**
       * APIs that the refresh token is for.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly resource_servers?: ResourceServer[];
      /**
       * Whether each exchange replaces the refresh token.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly rotating?: boolean;
      /**
       * Id of the session that the refresh token is bound to.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly session_id?: string;
      /**
       * The session transfer that the refresh token comes from.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly session_transfer?: SessionTransfer;
      /**
       * Id of the user that the refresh token is for.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly user_id?: string;
      /**
       * Whether the refresh token is bound to a session (`online`) or not (`offline`).
       *
       * Online refresh tokens reject the setters of api.refreshToken.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly access?: 'online' | 'offline';
    }
    interface Device {
      /**
       * Autonomous system number at the first request.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly initial_asn?: string;
      /**
       * IP address of the first request.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly initial_ip?: string;
      /**
       * User agent of the first request.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly initial_user_agent?: string;
      /**
       * Autonomous system number at the last request.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly last_asn?: string;
      /**
       * IP address of the last request.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly last_ip?: string;
      /**
       * User agent of the last request.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly last_user_agent?: string;
    }
    interface ResourceServer {
      /**
       * Audience of the API.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly audience: string;
      /**
       * Scopes, separated by spaces.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly scopes: string;
    }
    interface SessionTransfer {
      /**
       * The refresh token that the session transfer token was made from.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly parent_refresh_token?: ParentRefreshToken;
    }
    interface ParentRefreshToken {
      /**
       * Id of the refresh token.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly id?: string;
    }
    interface Request {
      /**
       * Autonomous system number of the caller.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly asn?: string;
      /**
       * Body of the request.
       *
       * Sensitive keys removed: client_secret, client_assertion, refresh_token, auth_session, authn_response.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly body: { [name: string]: any };
      /**
       * Place that belongs to the IP address.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly geoip: Geoip;
      /**
       * Host name that the request was sent to.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly hostname?: string;
      /**
       * IP address of the caller.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly ip: string;
      /**
       * Language that the caller asked for.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly language?: string;
      /**
       * HTTP method.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly method: string;
      /**
       * Query parameters.
       *
       * Sensitive keys removed (same list as request.body).
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly query: { [name: string]: any };
      /**
       * User agent of the caller.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly user_agent?: string;
    }
    interface Geoip {
      /**
       * Name of the city.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly cityName?: string;
      /**
       * Two-letter code of the continent.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly continentCode?: string;
      /**
       * Two-letter code of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly countryCode?: string;
      /**
       * Three-letter code of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly countryCode3?: string;
      /**
       * Name of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly countryName?: string;
      /**
       * Latitude in degrees.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly latitude?: number;
      /**
       * Longitude in degrees.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly longitude?: number;
      /**
       * Code of the state, province or region.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly subdivisionCode?: string;
      /**
       * Name of the state, province or region.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly subdivisionName?: string;
      /**
       * Time zone of the place.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly identifier: string;
    }
    interface SecurityContext {
      /**
       * JA3 fingerprint of the TLS connection.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly ja3?: string;
      /**
       * JA4 fingerprint of the TLS connection.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly ja4?: string;
    }
    interface Session {
      /**
       * Id of the session.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly id: string;
      /**
       * Who acts for the user in this session.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly actor?: Actor;
      /**
       * When the user last authenticated.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly authenticated_at?: string;
      /**
       * Applications that take part in the session.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly clients?: SessionClient[];
      /**
       * The session cookie.
       *
       * cookie.mode follows api.session.setCookieMode (implementation).
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly cookie?: Cookie;
      /**
       * When the session was made.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly created_at?: string;
      /**
       * The device that the session runs on.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly device?: Device;
      /**
       * When the session ends.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly expires_at?: string;
      /**
       * When the session ends if it is not used.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly idle_expires_at?: string;
      /**
       * When the session was last used.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly metadata?: { [name: string]: any };
      /**
       * The session transfer that the session comes from.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly session_transfer?: SessionSessionTransfer;
      /**
       * When the session last changed.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly updated_at?: string;
      /**
       * Id of the user that the session is for.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly user_id?: string;
    }
    interface Actor {
      /**
       * Subject of the actor: who acts for the user.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly sub: string;
      readonly [name: string]: any;
    }
    interface SessionClient {
      /**
       * Client id of the application.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly client_id: string;
    }
    interface Cookie {
      /**
       * Whether the session cookie outlives the browser.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly mode: 'persistent' | 'non-persistent';
    }
    interface SessionSessionTransfer {
      /**
       * The refresh token that the session transfer token was made from.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly parent_refresh_token?: SessionSessionTransferParentRefreshToken;
    }
    interface SessionSessionTransferParentRefreshToken {
      /**
       * Id of the refresh token.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly id?: string;
      /**
       * Metadata of the refresh token.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly metadata?: { [name: string]: any };
    }
    interface SessionTransferToken {
      /**
       * Client id that asked for the session transfer token.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly client_id: string;
      /**
       * The request that asked for the session transfer token.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly request: SessionTransferTokenRequest;
      /**
       * Scopes of the session transfer token.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly scope: string[];
    }
    interface SessionTransferTokenRequest {
      /**
       * Autonomous system number of the caller.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly asn?: string;
      /**
       * Place that belongs to the IP address.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly geoip?: Geoip;
      /**
       * IP address of the caller.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly ip: string;
      /**
       * User agent of the caller.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly user_agent?: string;
    }
    interface Stats {
      /**
       * How many times the user has signed in.
       *
       * 1 on first login (unconfirmed).
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly logins_count: number;
    }
    interface Tenant {
      /**
       * Name of the tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly id: string;
    }
    interface Transaction {
      /**
       * Id of the transaction.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly id?: string;
      /**
       * Authentication context classes that were asked for (`acr_values`).
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly acr_values?: string[];
      /**
       * Id that links this transaction with others.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly linking_id?: string;
      /**
       * Language of the login pages.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly locale?: string;
      /**
       * The user name or e-mail address that the application suggested (`login_hint`).
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly login_hint?: string;
      /**
       * Values of the `prompt` parameter.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly prompt?: string[];
      /**
       * Protocol of the transaction.
       *
       * Branch on this to tell refresh / ROPG / device / exchange logins apart.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly protocol?: 'oidc-basic-profile' | 'oidc-ciba' | 'oidc-ciba-web-link' | 'oidc-implicit-profile' | 'oauth2-device-code' | 'oauth2-resource-owner' | 'oauth2-resource-owner-jwt-bearer' | 'oauth2-password' | 'oauth2-webauthn' | 'oauth2-access-token' | 'oauth2-refresh-token' | 'oauth2-token-exchange' | 'oidc-hybrid-profile' | 'samlp' | 'wsfed' | 'wstrust-usernamemixed';
      /**
       * Where the user goes after the login.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly redirect_uri?: string;
      /**
       * The `authorization_details` that were asked for.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly requested_authorization_details?: RequestedAuthorizationDetail[];
      /**
       * Scopes that the application asked for.
       *
       * Undefined on some protocols in practice (e.g. ROPG); see community 129557.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly requested_scopes?: string[];
      /**
       * How the answer is sent to the application.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly response_mode?: 'query' | 'fragment' | 'form_post' | 'web_message';
      /**
       * Which tokens or code the application asked for.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly response_type?: string[];
      /**
       * The `state` parameter of the application.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly state?: string;
      /**
       * Languages that the application prefers (`ui_locales`).
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly ui_locales?: string[];
      /**
       * Who acts for the user.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly actor?: TransactionActor;
      /**
       * Type of the actor token.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly actor_token_type?: string;
      /**
       * Id with which the application marked the request.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly correlation_id?: string;
      /**
       * Data that earlier Actions of the transaction share.
       *
       * Live object: api.transaction.setMetadata changes show up immediately.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly metadata: { [name: string]: string | number | boolean };
      /**
       * Type of the subject token: the URI of the token exchange profile.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly subject_token_type?: string;
      readonly [name: string]: any;
    }
    interface RequestedAuthorizationDetail {
      /**
       * Type of the authorization detail.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly type: string;
      readonly [name: string]: any;
    }
    interface TransactionActor {
      /**
       * The party that acts for this actor.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly act?: Act;
      /**
       * Subject of the actor: who acts for the user.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly sub: string;
      readonly [name: string]: any;
    }
    interface Act {
      /**
       * The party that acts for this actor.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly act?: ActAct;
      /**
       * Subject of the actor.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly sub: string;
      readonly [name: string]: any;
    }
    interface ActAct {
      /**
       * The party that acts for this actor.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly act?: ActActAct;
      /**
       * Subject of the actor.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly sub: string;
      readonly [name: string]: any;
    }
    interface ActActAct {
      /**
       * The party that acts for this actor.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly act?: { [name: string]: any };
      /**
       * Subject of the actor.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly app_metadata: { [name: string]: any };
      /**
       * When the user was created.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly created_at: string;
      /**
       * E-mail address.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly email?: string;
      /**
       * Whether the e-mail address is verified.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly email_verified: boolean;
      /**
       * Family name.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly family_name?: string;
      /**
       * Given name.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly given_name?: string;
      /**
       * When the password was last changed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly last_password_reset?: string;
      /**
       * Full name.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly name?: string;
      /**
       * Nickname.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly nickname?: string;
      /**
       * Phone number.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly phone_number?: string;
      /**
       * Whether the phone number is verified.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly phone_verified?: boolean;
      /**
       * Address of the picture.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly picture?: string;
      /**
       * When the user was last changed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly updated_at: string;
      /**
       * Id of the user, such as `auth0|0123456789abcdef`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly user_id: string;
      /**
       * Metadata that the user may change: preferences.
       *
       * Always an object in Actions. Not updated by api.user.setUserMetadata during the same transaction.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly user_metadata: { [name: string]: any };
      /**
       * User name.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly username?: string;
      /**
       * MFA factors that the user has enrolled.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly enrolledFactors?: EnrolledFactor[];
      /**
       * MFA providers that the user has enrolled.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly multifactor?: string[];
      /**
       * Identities that are linked to this user.
       *
       * Contents vary with the provider. IdP access tokens are not exposed to Actions.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly identities: Identity[];
      readonly [name: string]: any;
    }
    interface EnrolledFactor {
      /**
       * Kind of factor.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly type: string;
      /**
       * Options of the factor.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly options?: { [name: string]: any };
      readonly [name: string]: any;
    }
    interface Identity {
      /**
       * Connection of the identity.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly connection?: string;
      /**
       * Whether the identity comes from a social provider.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly isSocial?: boolean;
      /**
       * Provider of the identity.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly provider?: string;
      /**
       * Id of the user at that provider.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly user_id?: string;
      /**
       * Profile of the identity at its provider.
       *
       * Typed as strings by Auth0; real values may be of any type.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly user_id?: string;
      /**
       * Id of the anonymous session.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly session_id?: string;
      /**
       * When the anonymous session was made.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly created_at?: string;
      /**
       * When the anonymous session ends.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly expires_at?: string;
      /**
       * Metadata of the anonymous session.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly experiment_id?: string;
      /**
       * Id of the variation that was chosen.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly variation_id?: string;
      /**
       * Name of the variation.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly variation_name?: string;
      /**
       * Description of the variation.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly variation_description?: string;
      /**
       * Settings of the variation.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
       */
      readonly config?: { [name: string]: any };
      /**
       * Whether the variation is the control group.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-event-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      deny(reason: string): Api;
    }
    interface AccessTokenApi {
      /**
       * Queues a claim for the access token. Last write for a key wins. Final filtering (restricted names, forbidden namespaces, profile claims without scope, non-namespaced on Auth0 API audience) happens after the Actions and silently drops the claim.
       *
       * Throws when: post-login only: key === "scope".
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      setCustomClaim(key: string, value: unknown): Api;
      /**
       * Adds a scope to the access token. Overrides RBAC filtering. Ignored with a log warning for Auth0 API audiences. Value is trimmed.
       *
       * Throws when: not a string; empty; contains whitespace; longer than 280 characters; more than 1000 additions.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      addScope(scope: string): void;
      /**
       * Removes a scope from the access token. Same validation and audience caveat as addScope.
       *
       * Throws when: not a string; empty; contains whitespace; longer than 280 characters.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      removeScope(scope: string): void;
    }
    interface AuthenticationApi {
      /**
       * Asks for an MFA challenge; following Actions are paused until it is met. Factors that are disabled, unenrolled or already satisfied are skipped; if none is usable the login fails.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      challengeWith(factor: ChallengeFactor, options?: { additionalFactors?: ChallengeFactor[] }): void;
      /**
       * Same as challengeWith but shows a factor picker first (skipped when only one factor qualifies).
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      challengeWithAny(factors: ChallengeFactor[]): void;
      /**
       * Asks the user to enrol a factor; later Actions pause. Already enrolled or disabled factors are skipped; if none remains the login fails.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      enrollWith(factor: EnrollFactor, options?: { additionalFactors?: EnrollFactor[] }): void;
      /**
       * Same as enrollWith with a picker.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      enrollWithAny(factors: EnrollFactor[]): void;
      /**
       * Records a custom authentication method on the session (visible in event.authentication.methods on later logins).
       *
       * Only in: onContinuePostLogin.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       *
       * @param provider_url http(s) URL.
       */
      recordMethod(provider_url: string): Api;
      /**
       * Switches the login subject to another user; the signed-in identity must be a secondary identity of it or the login fails.
       *
       * Throws when: not a non-empty string; longer than 128; called a second time in the transaction.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      setCustomClaim(key: string, value: unknown): Api;
    }
    interface MultifactorApi {
      /**
       * Requires (or clears, with none) MFA; the challenge runs at the end of the flow, after all Actions.
       *
       * providerOptions applies to duo only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      enable(provider: 'none' | 'guardian' | 'google-authenticator' | 'duo' | 'any', options?: { allowRememberBrowser?: boolean; providerOptions?: { host: string; ikey: string; skey: string; username?: string } }): Api;
    }
    interface RedirectApi {
      /**
       * Returns an HS256 JWT. Base claims: iat, iss (request hostname), sub (user id), exp (iat + 900 s unless overridden), ip; payload is merged last so it can replace them.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      encodeToken(options: { secret: string; payload: Record<string, unknown>; expiresInSeconds?: number }): string;
      /**
       * After this Action finishes, suspends the flow and redirects. state is appended by Auth0; resume is GET/POST https://<domain>/continue?state=...
       *
       * Throws when: url cannot be parsed as an absolute URL.
       *
       * Aborts when prompt.render was called in the same Action.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       *
       * @param url absolute URL.
       */
      sendUserTo(url: string, options?: { query?: Record<string, string> }): Api;
      /**
       * False when prompt=none or on non-interactive protocols (resource-owner, password, refresh-token, webauthn). Marked deprecated in the typings.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      validateToken(options: { secret: string; tokenParameterName?: string }): Record<string, any>;
    }
    interface UserApi {
      /**
       * Queues an app_metadata key (null deletes). Written once at the end of the flow, or before a redirect; event.user is not refreshed.
       *
       * Throws when: existing app_metadata is not an object.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      setAppMetadata(key: string, value: unknown): Api;
      /**
       * Queues a user_metadata key (null deletes). Same batching as setAppMetadata.
       *
       * Throws when: existing user_metadata is not an object.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      setUserMetadata(key: string, value: unknown): Api;
    }
    interface CacheApi {
      /**
       * Deletes a record.
       *
       * Error codes: `CacheKeyDoesNotExist`, `FailedToDeleteCacheRecord`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      delete(key: string): { type: 'success' } | { type: 'error'; code: string };
      /**
       * Reads a trigger-scoped cache record; expired or missing -> undefined.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      get(key: string): { value: string; expires_at: number } | undefined;
      /**
       * Stores a string. ttl and expires_at are milliseconds; default 15 min; earlier of the two wins; best effort only. Failure is RETURNED, not thrown.
       *
       * Error codes: `MaxSideEffectsExceeded`, `CacheKeySizeExceeded`, `CacheValueSizeExceeded`, `CacheSizeExceeded`, `ItemAlreadyExpired`, `InvalidExpiry`, `FailedToSetCacheRecord`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       *
       * @param attribute At most 1024 bytes.
       * @param value At most 2048 characters.
       */
      setAttribute(attribute: string, value: string | number | boolean | null | undefined | (string | number | boolean)[]): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       *
       * @param audience At most 2048 characters.
       */
      setAudience(audience: string): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       *
       * @param recipient At most 2048 characters.
       */
      setRecipient(recipient: string): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      setCreateUpnClaim(createUpnClaim: boolean): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      setPassthroughClaimsWithNoMapping(passthroughClaimsWithNoMapping: boolean): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      setMapUnknownClaimsAsIs(mapUnknownClaimsAsIs: boolean): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      setMapIdentities(mapIdentities: boolean): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      setSignatureAlgorithm(signatureAlgorithm: 'rsa-sha256' | 'rsa-sha1'): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      setDigestAlgorithm(digestAlgorithm: 'sha256' | 'sha1'): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       *
       * @param destination At most 2048 characters.
       */
      setDestination(destination: string): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      setLifetimeInSeconds(lifetimeInSeconds: number): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      setSignResponse(signResponse: boolean): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       *
       * @param nameIdentifierFormat At most 512 characters.
       */
      setNameIdentifierFormat(nameIdentifierFormat: string): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       *
       * @param nameIdentifierProbes At most 10 entries.
       */
      setNameIdentifierProbes(nameIdentifierProbes: string[]): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       *
       * @param authnContextClassRef At most 512 characters.
       */
      setAuthnContextClassRef(authnContextClassRef: string): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       *
       * @param signingCert At most 4096 characters.
       */
      setSigningCert(signingCert: string): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      setIncludeAttributeNameFormat(includeAttributeNameFormat: boolean): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      setTypedAttributes(typedAttributes: boolean): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       *
       * @param encryptionCert At most 4096 characters.
       */
      setEncryptionCert(encryptionCert: string): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       *
       * @param encryptionPublicKey At most 4096 characters.
       */
      setEncryptionPublicKey(encryptionPublicKey: string): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       *
       * @param cert At most 4096 characters.
       */
      setCert(cert: string): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       *
       * @param key At most 4096 characters.
       */
      setKey(key: string): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       *
       * @param relayState At most 512 characters.
       */
      setRelayState(relayState: string): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       *
       * @param issuer At most 512 characters.
       */
      setIssuer(issuer: string): Api;
      /**
       * Overrides this SAML response setting for the transaction; relevant only when the protocol is samlp/wsfed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      setEncryptionAlgorithm(encryptionAlgorithm: 'aes256-gcm' | 'aes256-cbc'): Api;
    }
    interface ValidationApi {
      /**
       * Fails the flow with a custom code and message shown to the user.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      wasExecuted(ruleId: string): boolean;
    }
    interface PromptApi {
      /**
       * Shows a Form. One per Action; cannot be combined with a redirect; result arrives in event.prompt of the continue handler.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       *
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
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      revoke(reason: string): void;
      /**
       * Shortens the absolute expiry of the refresh token; the earliest of several calls wins; cannot exceed the configured maximum.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       *
       * @param absolute ms since epoch.
       */
      setExpiresAt(absolute: number): void;
      /**
       * Shortens the idle expiry of the refresh token; earliest wins.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       *
       * @param inactivity ms since epoch.
       */
      setIdleExpiresAt(inactivity: number): void;
      /**
       * Sets refresh token metadata (<= 25 keys; null deletes).
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       *
       * @param key At most 255 characters. Must match `^[A-Za-z0-9_-]+$`.
       * @param value At most 255 characters.
       */
      setMetadata(key: string, value: string | null): void;
      /**
       * Removes one refresh token metadata key.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      deleteMetadata(key: string): void;
      /**
       * Removes all refresh token metadata.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      evictMetadata(): void;
    }
    interface SessionApi {
      /**
       * Revokes the session and denies the login; later Actions skipped.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      revoke(reason: string, options?: { preserveRefreshTokens?: boolean }): void;
      /**
       * Shortens the absolute expiry of the session; the earliest of several calls wins; cannot exceed the configured maximum.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       *
       * @param absolute ms since epoch.
       */
      setExpiresAt(absolute: number): void;
      /**
       * Shortens the idle expiry of the session; earliest wins.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      setCookieMode(mode: 'persistent' | 'non-persistent'): void;
      /**
       * Sets session metadata (<= 25 keys; null deletes).
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      deleteMetadata(key: string): void;
      /**
       * Removes all session metadata.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * Enterprise plans only.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      evictMetadata(): void;
    }
    interface TransactionApi {
      /**
       * Shares data with later Actions of the same transaction; reflected at once in event.transaction.metadata. Value <= 8 KB, total 16 KB, unsafe integers rejected.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      getUserGroups(params?: { take?: number; from?: string }): Promise<{ groups: Group[]; next?: string }>;
      /**
       * Tests membership in groups given by id or name.
       *
       * Asynchronous: use `await`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       *
       * @param params `take` is at most 100.
       */
      getUserEffectiveRoles(params?: { take?: number; from?: string }): Promise<{ roles: Role[]; next?: string }>;
      /**
       * Filters effective roles by id.
       *
       * Asynchronous: use `await`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       *
       * @param ids At least 1 entry. At most 100 entries.
       */
      getUserEffectiveRolesByIds(ids: string[]): Promise<{ roles: Role[] }>;
      /**
       * Filters effective roles by name.
       *
       * Asynchronous: use `await`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       *
       * @param names At least 1 entry. At most 50 entries.
       */
      getUserEffectiveRolesByNames(names: string[]): Promise<{ roles: Role[] }>;
    }
    interface Api {
      /**
       * Methods: `deny`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      readonly access: AccessApi;
      /**
       * Methods: `setCustomClaim`, `addScope`, `removeScope`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      readonly accessToken: AccessTokenApi;
      /**
       * Methods: `challengeWith`, `challengeWithAny`, `enrollWith`, `enrollWithAny`, `recordMethod`, `setPrimaryUser`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      readonly authentication: AuthenticationApi;
      /**
       * Methods: `setCustomClaim`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      readonly idToken: IdTokenApi;
      /**
       * Methods: `enable`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      readonly multifactor: MultifactorApi;
      /**
       * Methods: `encodeToken`, `sendUserTo`, `canRedirect`, `validateToken`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      readonly redirect: RedirectApi;
      /**
       * Methods: `setAppMetadata`, `setUserMetadata`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      readonly user: UserApi;
      /**
       * Methods: `delete`, `get`, `set`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      readonly cache: CacheApi;
      /**
       * Methods: `setAttribute`, `setAudience`, `setRecipient`, `setCreateUpnClaim`, `setPassthroughClaimsWithNoMapping`, `setMapUnknownClaimsAsIs`, `setMapIdentities`, `setSignatureAlgorithm`, `setDigestAlgorithm`, `setDestination`, `setLifetimeInSeconds`, `setSignResponse`, `setNameIdentifierFormat`, `setNameIdentifierProbes`, `setAuthnContextClassRef`, `setSigningCert`, `setIncludeAttributeNameFormat`, `setTypedAttributes`, `setEncryptionCert`, `setEncryptionPublicKey`, `setCert`, `setKey`, `setRelayState`, `setIssuer`, `setEncryptionAlgorithm`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      readonly samlResponse: SamlResponseApi;
      /**
       * Methods: `error`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      readonly validation: ValidationApi;
      /**
       * Methods: `wasExecuted`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      readonly rules: RulesApi;
      /**
       * Methods: `render`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      readonly prompt: PromptApi;
      /**
       * Methods: `revoke`, `setExpiresAt`, `setIdleExpiresAt`, `setMetadata`, `deleteMetadata`, `evictMetadata`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      readonly refreshToken: RefreshTokenApi;
      /**
       * Methods: `revoke`, `setExpiresAt`, `setIdleExpiresAt`, `setCookieMode`, `setMetadata`, `deleteMetadata`, `evictMetadata`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      readonly session: SessionApi;
      /**
       * Methods: `setMetadata`, `addTargetScope`, `removeTargetScope`, `setTargetScopes`, `clearTargetScopes`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      readonly transaction: TransactionApi;
      /**
       * Methods: `getUserGroups`, `hasGroupMembership`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
       */
      readonly groups: GroupsApi;
      /**
       * Methods: `getUserEffectiveRoles`, `getUserEffectiveRolesByIds`, `getUserEffectiveRolesByNames`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-login/post-login-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly accessToken: AccessToken;
      /**
       * The AI agent that takes part in this transaction.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly agent?: Agent;
      /**
       * The application that asked for the login or the token.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly client: Client;
      /**
       * The custom domain that the request came in on.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly custom_domain?: CustomDomain;
      /**
       * The Organization that the user signs in to, or that the client asked for.
       *
       * Present only when the transaction is in an Organization context.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly organization?: Organization;
      /**
       * The HTTP request that started or resumed this transaction.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly request: Request;
      /**
       * The API that the access token is for.
       *
       * Post-login: present only when an API audience is in play. Identifier is the audience.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly resource_server: ResourceServer;
      /**
       * Secrets configured on this Action, by name.
       *
       * Key/value strings configured on this Action. Never includes secrets of other Actions. Missing name -> undefined.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly secrets: { [name: string]: string };
      /**
       * The tenant in which the Action runs.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly tenant: Tenant;
      /**
       * The transaction: protocol, what was requested, and data that is shared between Actions.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly transaction: Transaction;
    }
    interface AccessToken {
      /**
       * Claims set so far.
       *
       * Claims set so far by earlier Actions of this trigger.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly customClaims: { [name: string]: any };
      /**
       * Scopes of the access token.
       *
       * Scopes about to be granted.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly scope: string[];
    }
    interface Agent {
      /**
       * Id of the agent.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly agent_id: string;
      /**
       * Metadata of the agent.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly agent_metadata: { [name: string]: any };
      /**
       * Name of the agent.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly name: string;
    }
    interface Client {
      /**
       * Client id of the application.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly client_id: string;
      /**
       * Metadata of the application.
       *
       * Application metadata; values are strings. The usual source for M2M claims.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the application.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly name: string;
    }
    interface CustomDomain {
      /**
       * Name of the custom domain.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly domain: string;
      /**
       * Metadata of the custom domain.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly domain_metadata: { [name: string]: string };
    }
    interface Organization {
      /**
       * Id of the Organization.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly id: string;
      /**
       * Name of the Organization as users see it.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly display_name: string;
      /**
       * Metadata of the Organization.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the Organization.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly body: { [name: string]: any };
      /**
       * Place that belongs to the IP address.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly geoip: Geoip;
      /**
       * Host name that the request was sent to.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly hostname?: string;
      /**
       * IP address of the caller.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly ip: string;
      /**
       * Language that the caller asked for.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly language?: string;
      /**
       * HTTP method.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly method: string;
      /**
       * User agent of the caller.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly user_agent?: string;
    }
    interface Geoip {
      /**
       * Name of the city.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly cityName?: string;
      /**
       * Two-letter code of the continent.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly continentCode?: string;
      /**
       * Two-letter code of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly countryCode?: string;
      /**
       * Three-letter code of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly countryCode3?: string;
      /**
       * Name of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly countryName?: string;
      /**
       * Latitude in degrees.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly latitude?: number;
      /**
       * Longitude in degrees.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly longitude?: number;
      /**
       * Code of the state, province or region.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly subdivisionCode?: string;
      /**
       * Name of the state, province or region.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly subdivisionName?: string;
      /**
       * Time zone of the place.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly identifier: string;
    }
    interface Tenant {
      /**
       * Name of the tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly id: string;
    }
    interface Transaction {
      /**
       * Id with which the application marked the request.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly correlation_id?: string;
      /**
       * Scopes that the application asked for.
       *
       * Undefined on some protocols in practice (e.g. ROPG); see community 129557.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly requested_scopes: string[];
      /**
       * Scopes that the token will be given.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-event-object Auth0 reference}
       */
      readonly target_scopes?: string[];
    }
    interface AccessApi {
      /**
       * Denies the client-credentials exchange with the given OAuth error code. Later Actions are skipped; return after it.
       *
       * Further arguments are ignored.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object Auth0 reference}
       */
      deny(code: 'invalid_scope' | 'invalid_request' | 'server_error', reason?: string): Api;
    }
    interface AccessTokenApi {
      /**
       * Queues a claim for the M2M access token. The API layer performs no name check here (not even for scope); restricted names are dropped later.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object Auth0 reference}
       */
      setCustomClaim(key: string, value: unknown): Api;
    }
    interface CacheApi {
      /**
       * Deletes a record.
       *
       * Error codes: `CacheKeyDoesNotExist`, `FailedToDeleteCacheRecord`.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object Auth0 reference}
       */
      delete(key: string): { type: 'success' } | { type: 'error'; code: string };
      /**
       * Reads a trigger-scoped cache record; expired or missing -> undefined.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object Auth0 reference}
       */
      get(key: string): { value: string; expires_at: number } | undefined;
      /**
       * Stores a string. ttl and expires_at are milliseconds; default 15 min; earlier of the two wins; best effort only. Failure is RETURNED, not thrown.
       *
       * Error codes: `MaxSideEffectsExceeded`, `CacheKeySizeExceeded`, `CacheValueSizeExceeded`, `CacheSizeExceeded`, `ItemAlreadyExpired`, `InvalidExpiry`, `FailedToSetCacheRecord`.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object Auth0 reference}
       */
      addTargetScope(scope: string): void;
      /**
       * Removes a scope from the target set.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object Auth0 reference}
       */
      removeTargetScope(scope: string): void;
      /**
       * Replaces the target set (intersected with the client grant).
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object Auth0 reference}
       */
      setTargetScopes(scopes: string[]): void;
      /**
       * Empties the target set.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object Auth0 reference}
       */
      clearTargetScopes(): void;
    }
    interface Api {
      /**
       * Methods: `deny`.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object Auth0 reference}
       */
      readonly access: AccessApi;
      /**
       * Methods: `setCustomClaim`.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object Auth0 reference}
       */
      readonly accessToken: AccessTokenApi;
      /**
       * Methods: `delete`, `get`, `set`.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object Auth0 reference}
       */
      readonly cache: CacheApi;
      /**
       * Methods: `addTargetScope`, `removeTargetScope`, `setTargetScopes`, `clearTargetScopes`.
       *
       * {@link https://auth0.com/docs/actions/reference/credentials-exchange/credentials-exchange-api-object Auth0 reference}
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
       * How the user authenticated in this session, and Auth0's assessment of the risk.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly authentication?: Authentication;
      /**
       * The application that asked for the login or the token.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly client?: Client;
      /**
       * The connection (database, social or enterprise provider) that the user signed in with.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly connection: Connection;
      /**
       * The custom domain that the request came in on.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly custom_domain?: CustomDomain;
      /**
       * The HTTP request that started or resumed this transaction.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly request: Request;
      /**
       * Secrets configured on this Action, by name.
       *
       * Key/value strings configured on this Action. Never includes secrets of other Actions. Missing name -> undefined.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly secrets: { [name: string]: string };
      /**
       * Fingerprints of the TLS connection that the request came through.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly security_context?: SecurityContext;
      /**
       * The tenant in which the Action runs.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly tenant: Tenant;
      /**
       * The transaction: protocol, what was requested, and data that is shared between Actions.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly transaction?: Transaction;
      /**
       * The user's profile as it was when the flow started.
       *
       * Snapshot; mutating it has no effect. Has no roles/permissions/groups of its own (open for provider attributes).
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly user: User;
    }
    interface Authentication {
      /**
       * Auth0's assessment of how risky this login is.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly riskAssessment?: RiskAssessment;
    }
    interface RiskAssessment {
      /**
       * Assessments from other providers.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly supplemental?: Supplemental;
    }
    interface Supplemental {
      /**
       * What Akamai reported about the request.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly akamai?: Akamai;
    }
    interface Akamai {
      /**
       * Akamai's bot score of the request.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly akamaiBot?: AkamaiBot;
      /**
       * Akamai's risk score of the user.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly akamaiUserRisk?: AkamaiUserRisk;
    }
    interface AkamaiBot {
      /**
       * Kind of bot.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly type?: string;
      /**
       * Action that Akamai took.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly action?: string;
      /**
       * Categories of the bot.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly botCategory?: string[];
      /**
       * Bot score.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly botScore?: number;
      /**
       * Segment into which the bot score falls.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly botScoreResponseSegment?: string;
      /**
       * Id of the botnet.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly botnetId?: string;
    }
    interface AkamaiUserRisk {
      /**
       * Action that Akamai took.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly action?: string;
      /**
       * Whether the user is on the allow list.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly allow?: number;
      /**
       * Domain of the user's e-mail address.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly emailDomain?: string;
      /**
       * General indicators.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly general?: { [name: string]: any };
      /**
       * Akamai's origin user id.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly ouid?: string;
      /**
       * Id of the request.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly requestid?: string;
      /**
       * Indicators that raise the risk.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly risk?: { [name: string]: any };
      /**
       * Risk score of the user.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly score?: number;
      /**
       * Status of the assessment.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly status?: number;
      /**
       * Indicators that raise the trust.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly trust?: { [name: string]: any };
      /**
       * Name of the user.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly username?: string;
      /**
       * Id of the user at Akamai.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly uuid?: string;
    }
    interface Client {
      /**
       * Client id of the application.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly client_id: string;
      /**
       * Metadata of the application.
       *
       * Application metadata; values are strings. The usual source for M2M claims.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the application.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly name: string;
    }
    interface Connection {
      /**
       * Id of the connection.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly id: string;
      /**
       * Metadata of the connection.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly metadata?: { [name: string]: string };
      /**
       * Name of the connection.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly name: string;
      /**
       * Kind of connection: `auth0` for a database, else the name of the provider's strategy.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly strategy: string;
    }
    interface CustomDomain {
      /**
       * Name of the custom domain.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly domain: string;
      /**
       * Metadata of the custom domain.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly domain_metadata: { [name: string]: string };
    }
    interface Request {
      /**
       * Body of the request.
       *
       * Sensitive keys removed: client_secret, client_assertion, refresh_token, auth_session, authn_response.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly body: { [name: string]: any };
      /**
       * Place that belongs to the IP address.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly geoip: Geoip;
      /**
       * Host name that the request was sent to.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly hostname?: string;
      /**
       * IP address of the caller.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly ip: string;
      /**
       * Language that the caller asked for.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly language?: string;
      /**
       * HTTP method.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly method: string;
      /**
       * User agent of the caller.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly user_agent?: string;
    }
    interface Geoip {
      /**
       * Name of the city.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly cityName?: string;
      /**
       * Two-letter code of the continent.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly continentCode?: string;
      /**
       * Two-letter code of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly countryCode?: string;
      /**
       * Three-letter code of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly countryCode3?: string;
      /**
       * Name of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly countryName?: string;
      /**
       * Latitude in degrees.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly latitude?: number;
      /**
       * Longitude in degrees.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly longitude?: number;
      /**
       * Code of the state, province or region.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly subdivisionCode?: string;
      /**
       * Name of the state, province or region.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly subdivisionName?: string;
      /**
       * Time zone of the place.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly timeZone?: string;
      readonly [name: string]: any;
    }
    interface SecurityContext {
      /**
       * JA3 fingerprint of the TLS connection.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly ja3?: string;
      /**
       * JA4 fingerprint of the TLS connection.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly ja4?: string;
    }
    interface Tenant {
      /**
       * Name of the tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly id: string;
    }
    interface Transaction {
      /**
       * Authentication context classes that were asked for (`acr_values`).
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly acr_values: string[];
      /**
       * Language of the login pages.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly locale: string;
      /**
       * The user name or e-mail address that the application suggested (`login_hint`).
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly login_hint?: string;
      /**
       * Values of the `prompt` parameter.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly prompt?: string[];
      /**
       * Protocol of the transaction.
       *
       * Branch on this to tell refresh / ROPG / device / exchange logins apart.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly protocol?: 'oidc-basic-profile' | 'oidc-ciba' | 'oidc-ciba-web-link' | 'oidc-implicit-profile' | 'oauth2-device-code' | 'oauth2-resource-owner' | 'oauth2-resource-owner-jwt-bearer' | 'oauth2-password' | 'oauth2-webauthn' | 'oauth2-access-token' | 'oauth2-refresh-token' | 'oauth2-token-exchange' | 'oidc-hybrid-profile' | 'samlp' | 'wsfed' | 'wstrust-usernamemixed';
      /**
       * Where the user goes after the login.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly redirect_uri?: string;
      /**
       * Scopes that the application asked for.
       *
       * Undefined on some protocols in practice (e.g. ROPG); see community 129557.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly requested_scopes: string[];
      /**
       * How the answer is sent to the application.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly response_mode?: 'query' | 'fragment' | 'form_post' | 'web_message';
      /**
       * Which tokens or code the application asked for.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly response_type?: string[];
      /**
       * The `state` parameter of the application.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly state?: string;
      /**
       * Languages that the application prefers (`ui_locales`).
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly ui_locales: string[];
      /**
       * Id with which the application marked the request.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly app_metadata?: { [name: string]: any };
      /**
       * E-mail address.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly email?: string;
      /**
       * Family name.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly family_name?: string;
      /**
       * Given name.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly given_name?: string;
      /**
       * Full name.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly name?: string;
      /**
       * Nickname.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly nickname?: string;
      /**
       * Phone number.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly phone_number?: string;
      /**
       * Address of the picture.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly picture?: string;
      /**
       * Metadata that the user may change: preferences.
       *
       * Always an object in Actions. Not updated by api.user.setUserMetadata during the same transaction.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly user_metadata?: { [name: string]: any };
      /**
       * User name.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-event-object Auth0 reference}
       */
      readonly username?: string;
    }
    interface AccessApi {
      /**
       * Rejects the signup; later Actions skipped.
       *
       * Further arguments are ignored.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-api-object Auth0 reference}
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
       * Throws when: existing app_metadata is not an object.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-api-object Auth0 reference}
       */
      setAppMetadata(key: string, value: unknown): Api;
      /**
       * Queues user_metadata for the user about to be created (not for passwordless connections).
       *
       * Throws when: existing user_metadata is not an object.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-api-object Auth0 reference}
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
       * @param user_id At most 255 characters. Must match `^[a-zA-Z0-9@._+-]+$`.
       */
      setUserId(user_id: string): Api;
    }
    interface CacheApi {
      /**
       * Deletes a record.
       *
       * Error codes: `CacheKeyDoesNotExist`, `FailedToDeleteCacheRecord`.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-api-object Auth0 reference}
       */
      delete(key: string): { type: 'success' } | { type: 'error'; code: string };
      /**
       * Reads a trigger-scoped cache record; expired or missing -> undefined.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-api-object Auth0 reference}
       */
      get(key: string): { value: string; expires_at: number } | undefined;
      /**
       * Stores a string. ttl and expires_at are milliseconds; default 15 min; earlier of the two wins; best effort only. Failure is RETURNED, not thrown.
       *
       * Error codes: `MaxSideEffectsExceeded`, `CacheKeySizeExceeded`, `CacheValueSizeExceeded`, `CacheSizeExceeded`, `ItemAlreadyExpired`, `InvalidExpiry`, `FailedToSetCacheRecord`.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-api-object Auth0 reference}
       */
      readonly access: AccessApi;
      /**
       * Methods: `setAppMetadata`, `setUserMetadata`, `setUserId`.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-api-object Auth0 reference}
       */
      readonly user: UserApi;
      /**
       * Methods: `delete`, `get`, `set`.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-api-object Auth0 reference}
       */
      readonly cache: CacheApi;
      /**
       * Methods: `error`.
       *
       * {@link https://auth0.com/docs/actions/reference/pre-user-registration/pre-user-registration-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly authentication?: Authentication;
      /**
       * The connection (database, social or enterprise provider) that the user signed in with.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly connection: Connection;
      /**
       * The custom domain that the request came in on.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly custom_domain?: CustomDomain;
      /**
       * The HTTP request that started or resumed this transaction.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly request?: Request;
      /**
       * Secrets configured on this Action, by name.
       *
       * Key/value strings configured on this Action. Never includes secrets of other Actions. Missing name -> undefined.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly secrets: { [name: string]: string };
      /**
       * Fingerprints of the TLS connection that the request came through.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly security_context?: SecurityContext;
      /**
       * The tenant in which the Action runs.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly tenant: Tenant;
      /**
       * The transaction: protocol, what was requested, and data that is shared between Actions.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly transaction?: Transaction;
      /**
       * The user's profile as it was when the flow started.
       *
       * Snapshot; mutating it has no effect. Has no roles/permissions/groups of its own (open for provider attributes).
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly user: User;
    }
    interface Authentication {
      /**
       * Auth0's assessment of how risky this login is.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly riskAssessment?: RiskAssessment;
    }
    interface RiskAssessment {
      /**
       * Assessments from other providers.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly supplemental?: Supplemental;
    }
    interface Supplemental {
      /**
       * What Akamai reported about the request.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly akamai?: Akamai;
    }
    interface Akamai {
      /**
       * Akamai's bot score of the request.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly akamaiBot?: AkamaiBot;
      /**
       * Akamai's risk score of the user.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly akamaiUserRisk?: AkamaiUserRisk;
    }
    interface AkamaiBot {
      /**
       * Kind of bot.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly type?: string;
      /**
       * Action that Akamai took.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly action?: string;
      /**
       * Categories of the bot.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly botCategory?: string[];
      /**
       * Bot score.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly botScore?: number;
      /**
       * Segment into which the bot score falls.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly botScoreResponseSegment?: string;
      /**
       * Id of the botnet.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly botnetId?: string;
    }
    interface AkamaiUserRisk {
      /**
       * Action that Akamai took.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly action?: string;
      /**
       * Whether the user is on the allow list.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly allow?: number;
      /**
       * Domain of the user's e-mail address.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly emailDomain?: string;
      /**
       * General indicators.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly general?: { [name: string]: any };
      /**
       * Akamai's origin user id.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly ouid?: string;
      /**
       * Id of the request.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly requestid?: string;
      /**
       * Indicators that raise the risk.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly risk?: { [name: string]: any };
      /**
       * Risk score of the user.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly score?: number;
      /**
       * Status of the assessment.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly status?: number;
      /**
       * Indicators that raise the trust.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly trust?: { [name: string]: any };
      /**
       * Name of the user.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly username?: string;
      /**
       * Id of the user at Akamai.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly uuid?: string;
    }
    interface Connection {
      /**
       * Id of the connection.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly id: string;
      /**
       * Metadata of the connection.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly metadata?: { [name: string]: string };
      /**
       * Name of the connection.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly name: string;
      /**
       * Kind of connection: `auth0` for a database, else the name of the provider's strategy.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly strategy: string;
    }
    interface CustomDomain {
      /**
       * Name of the custom domain.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly domain: string;
      /**
       * Metadata of the custom domain.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly domain_metadata: { [name: string]: string };
    }
    interface Request {
      /**
       * Place that belongs to the IP address.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly geoip: Geoip;
      /**
       * Host name that the request was sent to.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly hostname?: string;
      /**
       * IP address of the caller.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly ip: string;
      /**
       * Language that the caller asked for.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly language?: string;
      /**
       * HTTP method.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly method: string;
      /**
       * User agent of the caller.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly user_agent?: string;
    }
    interface Geoip {
      /**
       * Name of the city.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly cityName?: string;
      /**
       * Two-letter code of the continent.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly continentCode?: string;
      /**
       * Two-letter code of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly countryCode?: string;
      /**
       * Three-letter code of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly countryCode3?: string;
      /**
       * Name of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly countryName?: string;
      /**
       * Latitude in degrees.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly latitude?: number;
      /**
       * Longitude in degrees.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly longitude?: number;
      /**
       * Code of the state, province or region.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly subdivisionCode?: string;
      /**
       * Name of the state, province or region.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly subdivisionName?: string;
      /**
       * Time zone of the place.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly timeZone?: string;
      readonly [name: string]: any;
    }
    interface SecurityContext {
      /**
       * JA3 fingerprint of the TLS connection.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly ja3?: string;
      /**
       * JA4 fingerprint of the TLS connection.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly ja4?: string;
    }
    interface Tenant {
      /**
       * Name of the tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly id: string;
    }
    interface Transaction {
      /**
       * Authentication context classes that were asked for (`acr_values`).
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly acr_values: string[];
      /**
       * Language of the login pages.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly locale: string;
      /**
       * The user name or e-mail address that the application suggested (`login_hint`).
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly login_hint?: string;
      /**
       * Values of the `prompt` parameter.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly prompt?: string[];
      /**
       * Protocol of the transaction.
       *
       * Branch on this to tell refresh / ROPG / device / exchange logins apart.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly protocol?: 'oidc-basic-profile' | 'oidc-ciba' | 'oidc-ciba-web-link' | 'oidc-implicit-profile' | 'oauth2-device-code' | 'oauth2-resource-owner' | 'oauth2-resource-owner-jwt-bearer' | 'oauth2-password' | 'oauth2-webauthn' | 'oauth2-access-token' | 'oauth2-refresh-token' | 'oauth2-token-exchange' | 'oidc-hybrid-profile' | 'samlp' | 'wsfed' | 'wstrust-usernamemixed';
      /**
       * Where the user goes after the login.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly redirect_uri?: string;
      /**
       * Scopes that the application asked for.
       *
       * Undefined on some protocols in practice (e.g. ROPG); see community 129557.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly requested_scopes: string[];
      /**
       * How the answer is sent to the application.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly response_mode?: 'query' | 'fragment' | 'form_post' | 'web_message';
      /**
       * Which tokens or code the application asked for.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly response_type?: string[];
      /**
       * The `state` parameter of the application.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly state?: string;
      /**
       * Languages that the application prefers (`ui_locales`).
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly app_metadata: { [name: string]: any };
      /**
       * When the user was created.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly created_at: string;
      /**
       * E-mail address.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly email?: string;
      /**
       * Whether the e-mail address is verified.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly email_verified: boolean;
      /**
       * Family name.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly family_name?: string;
      /**
       * Given name.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly given_name?: string;
      /**
       * When the password was last changed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly last_password_reset?: string;
      /**
       * Full name.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly name?: string;
      /**
       * Nickname.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly nickname?: string;
      /**
       * Phone number.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly phone_number?: string;
      /**
       * Whether the phone number is verified.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly phone_verified?: boolean;
      /**
       * Address of the picture.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly picture?: string;
      /**
       * When the user was last changed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly updated_at: string;
      /**
       * Id of the user, such as `auth0|0123456789abcdef`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly user_id: string;
      /**
       * Metadata that the user may change: preferences.
       *
       * Always an object in Actions. Not updated by api.user.setUserMetadata during the same transaction.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
       */
      readonly user_metadata: { [name: string]: any };
      /**
       * User name.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-event-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-api-object Auth0 reference}
       */
      delete(key: string): { type: 'success' } | { type: 'error'; code: string };
      /**
       * Reads a trigger-scoped cache record; expired or missing -> undefined.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-api-object Auth0 reference}
       */
      get(key: string): { value: string; expires_at: number } | undefined;
      /**
       * Stores a string. ttl and expires_at are milliseconds; default 15 min; earlier of the two wins; best effort only. Failure is RETURNED, not thrown.
       *
       * Error codes: `MaxSideEffectsExceeded`, `CacheKeySizeExceeded`, `CacheValueSizeExceeded`, `CacheSizeExceeded`, `ItemAlreadyExpired`, `InvalidExpiry`, `FailedToSetCacheRecord`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/post-user-registration/post-user-registration-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly authentication?: Authentication;
      /**
       * The connection (database, social or enterprise provider) that the user signed in with.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly connection: Connection;
      /**
       * The custom domain that the request came in on.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly custom_domain?: CustomDomain;
      /**
       * The HTTP request that started or resumed this transaction.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly request: Request;
      /**
       * Secrets configured on this Action, by name.
       *
       * Key/value strings configured on this Action. Never includes secrets of other Actions. Missing name -> undefined.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly secrets: { [name: string]: string };
      /**
       * The tenant in which the Action runs.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly tenant: Tenant;
      /**
       * The transaction: protocol, what was requested, and data that is shared between Actions.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly transaction?: Transaction;
      /**
       * The user's profile as it was when the flow started.
       *
       * Snapshot; mutating it has no effect. Has no roles/permissions/groups of its own (open for provider attributes).
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly user: User;
    }
    interface Authentication {
      /**
       * Auth0's assessment of how risky this login is.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly riskAssessment?: RiskAssessment;
    }
    interface RiskAssessment {
      /**
       * Assessments from other providers.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly supplemental?: Supplemental;
    }
    interface Supplemental {
      /**
       * What Akamai reported about the request.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly akamai?: Akamai;
    }
    interface Akamai {
      /**
       * Akamai's bot score of the request.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly akamaiBot?: AkamaiBot;
      /**
       * Akamai's risk score of the user.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly akamaiUserRisk?: AkamaiUserRisk;
    }
    interface AkamaiBot {
      /**
       * Kind of bot.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly type?: string;
      /**
       * Action that Akamai took.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly action?: string;
      /**
       * Categories of the bot.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly botCategory?: string[];
      /**
       * Bot score.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly botScore?: number;
      /**
       * Segment into which the bot score falls.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly botScoreResponseSegment?: string;
      /**
       * Id of the botnet.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly botnetId?: string;
    }
    interface AkamaiUserRisk {
      /**
       * Action that Akamai took.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly action?: string;
      /**
       * Whether the user is on the allow list.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly allow?: number;
      /**
       * Domain of the user's e-mail address.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly emailDomain?: string;
      /**
       * General indicators.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly general?: { [name: string]: any };
      /**
       * Akamai's origin user id.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly ouid?: string;
      /**
       * Id of the request.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly requestid?: string;
      /**
       * Indicators that raise the risk.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly risk?: { [name: string]: any };
      /**
       * Risk score of the user.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly score?: number;
      /**
       * Status of the assessment.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly status?: number;
      /**
       * Indicators that raise the trust.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly trust?: { [name: string]: any };
      /**
       * Name of the user.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly username?: string;
      /**
       * Id of the user at Akamai.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly uuid?: string;
    }
    interface Connection {
      /**
       * Id of the connection.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly id: string;
      /**
       * Metadata of the connection.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly metadata?: { [name: string]: string };
      /**
       * Name of the connection.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly name: string;
      /**
       * Kind of connection: `auth0` for a database, else the name of the provider's strategy.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly strategy: string;
    }
    interface CustomDomain {
      /**
       * Name of the custom domain.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly domain: string;
      /**
       * Metadata of the custom domain.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly domain_metadata: { [name: string]: string };
    }
    interface Request {
      /**
       * Place that belongs to the IP address.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly geoip: Geoip;
      /**
       * Host name that the request was sent to.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly hostname?: string;
      /**
       * IP address of the caller.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly ip: string;
      /**
       * Language that the caller asked for.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly language?: string;
      /**
       * HTTP method.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly method: string;
      /**
       * User agent of the caller.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly user_agent?: string;
    }
    interface Geoip {
      /**
       * Name of the city.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly cityName?: string;
      /**
       * Two-letter code of the continent.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly continentCode?: string;
      /**
       * Two-letter code of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly countryCode?: string;
      /**
       * Three-letter code of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly countryCode3?: string;
      /**
       * Name of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly countryName?: string;
      /**
       * Latitude in degrees.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly latitude?: number;
      /**
       * Longitude in degrees.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly longitude?: number;
      /**
       * Code of the state, province or region.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly subdivisionCode?: string;
      /**
       * Name of the state, province or region.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly subdivisionName?: string;
      /**
       * Time zone of the place.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly timeZone?: string;
      readonly [name: string]: any;
    }
    interface Tenant {
      /**
       * Name of the tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly id: string;
    }
    interface Transaction {
      /**
       * Id with which the application marked the request.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly correlation_id?: string;
    }
    interface User {
      /**
       * E-mail address.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly email?: string;
      /**
       * Whether the e-mail address is verified.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly email_verified?: boolean;
      /**
       * When the password was last changed.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly last_password_reset?: string;
      /**
       * Phone number.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly phone_number?: string;
      /**
       * Whether the phone number is verified.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly phone_verified?: boolean;
      /**
       * Id of the user, such as `auth0|0123456789abcdef`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly user_id?: string;
      /**
       * User name.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly username?: string;
      /**
       * Id of the user.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-event-object Auth0 reference}
       */
      readonly id?: string;
    }
    interface CacheApi {
      /**
       * Deletes a record.
       *
       * Error codes: `CacheKeyDoesNotExist`, `FailedToDeleteCacheRecord`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-api-object Auth0 reference}
       */
      delete(key: string): { type: 'success' } | { type: 'error'; code: string };
      /**
       * Reads a trigger-scoped cache record; expired or missing -> undefined.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-api-object Auth0 reference}
       */
      get(key: string): { value: string; expires_at: number } | undefined;
      /**
       * Stores a string. ttl and expires_at are milliseconds; default 15 min; earlier of the two wins; best effort only. Failure is RETURNED, not thrown.
       *
       * Error codes: `MaxSideEffectsExceeded`, `CacheKeySizeExceeded`, `CacheValueSizeExceeded`, `CacheSizeExceeded`, `ItemAlreadyExpired`, `InvalidExpiry`, `FailedToSetCacheRecord`.
       *
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/post-change-password/post-change-password-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly client?: Client;
      /**
       * The custom domain that the request came in on.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly custom_domain?: CustomDomain;
      /**
       * The text message to send: recipient, text and kind.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly message_options: MessageOptions;
      /**
       * The HTTP request that started or resumed this transaction.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly request: Request;
      /**
       * Secrets configured on this Action, by name.
       *
       * Key/value strings configured on this Action. Never includes secrets of other Actions. Missing name -> undefined.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly secrets: { [name: string]: string };
      /**
       * Fingerprints of the TLS connection that the request came through.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly security_context?: SecurityContext;
      /**
       * The tenant in which the Action runs.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly tenant: Tenant;
      /**
       * The transaction: protocol, what was requested, and data that is shared between Actions.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly transaction?: Transaction;
      /**
       * The user's profile as it was when the flow started.
       *
       * Snapshot; mutating it has no effect. Has no roles/permissions/groups of its own (open for provider attributes).
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly user: User;
    }
    interface Client {
      /**
       * Client id of the application.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly client_id: string;
      /**
       * Metadata of the application.
       *
       * Application metadata; values are strings. The usual source for M2M claims.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the application.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly name: string;
    }
    interface CustomDomain {
      /**
       * Name of the custom domain.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly domain: string;
      /**
       * Metadata of the custom domain.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly domain_metadata: { [name: string]: string };
    }
    interface MessageOptions {
      /**
       * What the message is for.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly action: 'enrollment' | 'second-factor-authentication';
      /**
       * The one-time code.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly code: string;
      /**
       * Whether the message is written or spoken.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly message_type: 'sms' | 'voice';
      /**
       * Phone number of the recipient.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly recipient: string;
      /**
       * Text of the message.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly text: string;
    }
    interface Request {
      /**
       * Place that belongs to the IP address.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly geoip: Geoip;
      /**
       * Host name that the request was sent to.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly hostname?: string;
      /**
       * IP address of the caller.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly ip: string;
      /**
       * Language that the caller asked for.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly language?: string;
      /**
       * HTTP method.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly method: string;
      /**
       * User agent of the caller.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly user_agent?: string;
    }
    interface Geoip {
      /**
       * Name of the city.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly cityName?: string;
      /**
       * Two-letter code of the continent.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly continentCode?: string;
      /**
       * Two-letter code of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly countryCode?: string;
      /**
       * Three-letter code of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly countryCode3?: string;
      /**
       * Name of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly countryName?: string;
      /**
       * Latitude in degrees.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly latitude?: number;
      /**
       * Longitude in degrees.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly longitude?: number;
      /**
       * Code of the state, province or region.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly subdivisionCode?: string;
      /**
       * Name of the state, province or region.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly subdivisionName?: string;
      /**
       * Time zone of the place.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly timeZone?: string;
      readonly [name: string]: any;
    }
    interface SecurityContext {
      /**
       * JA3 fingerprint of the TLS connection.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly ja3?: string;
      /**
       * JA4 fingerprint of the TLS connection.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly ja4?: string;
    }
    interface Tenant {
      /**
       * Name of the tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly id: string;
    }
    interface Transaction {
      /**
       * Id with which the application marked the request.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly correlation_id?: string;
    }
    interface User {
      /**
       * Metadata that the user cannot change: plan, permissions, ids in other systems.
       *
       * Always an object in Actions (may be missing in Rules). Not updated by api.user.setAppMetadata during the same transaction.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly app_metadata: { [name: string]: any };
      /**
       * When the user was created.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly created_at: string;
      /**
       * E-mail address.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly email?: string;
      /**
       * Whether the e-mail address is verified.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly email_verified: boolean;
      /**
       * Family name.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly family_name?: string;
      /**
       * Given name.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly given_name?: string;
      /**
       * When the password was last changed.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly last_password_reset?: string;
      /**
       * Full name.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly name?: string;
      /**
       * Nickname.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly nickname?: string;
      /**
       * Phone number.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly phone_number?: string;
      /**
       * Whether the phone number is verified.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly phone_verified?: boolean;
      /**
       * Address of the picture.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly picture?: string;
      /**
       * When the user was last changed.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly updated_at: string;
      /**
       * Id of the user, such as `auth0|0123456789abcdef`.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly user_id: string;
      /**
       * Metadata that the user may change: preferences.
       *
       * Always an object in Actions. Not updated by api.user.setUserMetadata during the same transaction.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly user_metadata: { [name: string]: any };
      /**
       * User name.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly username?: string;
      /**
       * Identities that are linked to this user.
       *
       * Contents vary with the provider. IdP access tokens are not exposed to Actions.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly identities?: Identity[];
      readonly [name: string]: any;
    }
    interface Identity {
      /**
       * Connection of the identity.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly connection?: string;
      /**
       * Whether the identity comes from a social provider.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly isSocial?: boolean;
      /**
       * Provider of the identity.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly provider?: string;
      /**
       * Id of the user at that provider.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
       */
      readonly user_id?: string;
      /**
       * Profile of the identity at its provider.
       *
       * Typed as strings by Auth0; real values may be of any type.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-event-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-api-object Auth0 reference}
       */
      delete(key: string): { type: 'success' } | { type: 'error'; code: string };
      /**
       * Reads a trigger-scoped cache record; expired or missing -> undefined.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-api-object Auth0 reference}
       */
      get(key: string): { value: string; expires_at: number } | undefined;
      /**
       * Stores a string. ttl and expires_at are milliseconds; default 15 min; earlier of the two wins; best effort only. Failure is RETURNED, not thrown.
       *
       * Error codes: `MaxSideEffectsExceeded`, `CacheKeySizeExceeded`, `CacheValueSizeExceeded`, `CacheSizeExceeded`, `ItemAlreadyExpired`, `InvalidExpiry`, `FailedToSetCacheRecord`.
       *
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/send-phone-message/send-phone-message-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly authentication: Authentication;
      /**
       * What the user is authorized to do, as roles assigned in Auth0.
       *
       * Undefined when the tenant/user has no roles feature data, and commonly absent in tests; guard with optional chaining.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly authorization: Authorization;
      /**
       * The application that asked for the login or the token.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly client: Client;
      /**
       * The connection (database, social or enterprise provider) that the user signed in with.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly connection: Connection;
      /**
       * The custom domain that the request came in on.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly custom_domain?: CustomDomain;
      /**
       * The Organization that the user signs in to, or that the client asked for.
       *
       * Present only when the transaction is in an Organization context.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly organization?: Organization;
      /**
       * What came back from a Form that was shown with `api.prompt.render`.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly prompt?: Prompt;
      /**
       * The HTTP request that started or resumed this transaction.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly request: Request;
      /**
       * Secrets configured on this Action, by name.
       *
       * Key/value strings configured on this Action. Never includes secrets of other Actions. Missing name -> undefined.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly secrets: { [name: string]: string };
      /**
       * Counters of the user's logins.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly stats: Stats;
      /**
       * The tenant in which the Action runs.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly tenant: Tenant;
      /**
       * The transaction: protocol, what was requested, and data that is shared between Actions.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly transaction: Transaction;
      /**
       * The user's profile as it was when the flow started.
       *
       * Snapshot; mutating it has no effect. Has no roles/permissions/groups of its own (open for provider attributes).
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly user: User;
    }
    interface Authentication {
      /**
       * Authentication methods that the user completed in this session.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly methods: Method[];
      /**
       * Auth0's assessment of how risky this login is.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly name: string;
      /**
       * When the method was completed.
       *
       * ISO-8601 string (Rules used an epoch integer).
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly timestamp: string;
      /**
       * The factor that was used.
       *
       * Only on mfa entries: which factor was used.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly type?: string;
      readonly [name: string]: any;
    }
    interface RiskAssessment {
      /**
       * Assessments from other providers.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly supplemental?: Supplemental;
    }
    interface Supplemental {
      /**
       * What Akamai reported about the request.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly akamai?: Akamai;
    }
    interface Akamai {
      /**
       * Akamai's bot score of the request.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly akamaiBot?: AkamaiBot;
      /**
       * Akamai's risk score of the user.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly akamaiUserRisk?: AkamaiUserRisk;
    }
    interface AkamaiBot {
      /**
       * Kind of bot.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly type?: string;
      /**
       * Action that Akamai took.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly action?: string;
      /**
       * Categories of the bot.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly botCategory?: string[];
      /**
       * Bot score.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly botScore?: number;
      /**
       * Segment into which the bot score falls.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly botScoreResponseSegment?: string;
      /**
       * Id of the botnet.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly botnetId?: string;
    }
    interface AkamaiUserRisk {
      /**
       * Action that Akamai took.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly action?: string;
      /**
       * Whether the user is on the allow list.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly allow?: number;
      /**
       * Domain of the user's e-mail address.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly emailDomain?: string;
      /**
       * General indicators.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly general?: { [name: string]: any };
      /**
       * Akamai's origin user id.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly ouid?: string;
      /**
       * Id of the request.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly requestid?: string;
      /**
       * Indicators that raise the risk.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly risk?: { [name: string]: any };
      /**
       * Risk score of the user.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly score?: number;
      /**
       * Status of the assessment.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly status?: number;
      /**
       * Indicators that raise the trust.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly trust?: { [name: string]: any };
      /**
       * Name of the user.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly username?: string;
      /**
       * Id of the user at Akamai.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly uuid?: string;
    }
    interface Authorization {
      /**
       * Roles of the user.
       *
       * Role NAMES (not ids). RBAC permissions are not in the event.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly roles: string[];
    }
    interface Client {
      /**
       * Client id of the application.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly client_id: string;
      /**
       * Metadata of the application.
       *
       * Application metadata; values are strings. The usual source for M2M claims.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the application.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly name: string;
    }
    interface Connection {
      /**
       * Id of the connection.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly id: string;
      /**
       * Metadata of the connection.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly metadata?: { [name: string]: string };
      /**
       * Name of the connection.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly name: string;
      /**
       * Kind of connection: `auth0` for a database, else the name of the provider's strategy.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly strategy: string;
    }
    interface CustomDomain {
      /**
       * Name of the custom domain.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly domain: string;
      /**
       * Metadata of the custom domain.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly domain_metadata: { [name: string]: string };
    }
    interface Organization {
      /**
       * Id of the Organization.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly id: string;
      /**
       * Name of the Organization as users see it.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly display_name: string;
      /**
       * Metadata of the Organization.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the Organization.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly name: string;
      readonly [name: string]: any;
    }
    interface Prompt {
      /**
       * Id of the Form.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly id: string;
      /**
       * Values of the Form's fields.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly fields?: { [name: string]: any };
      /**
       * Variables of the Form.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly vars?: { [name: string]: any };
    }
    interface Request {
      /**
       * Body of the request.
       *
       * Sensitive keys removed: client_secret, client_assertion, refresh_token, auth_session, authn_response.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly body: { [name: string]: any };
      /**
       * Place that belongs to the IP address.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly geoip: Geoip;
      /**
       * Host name that the request was sent to.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly hostname?: string;
      /**
       * IP address of the caller.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly ip: string;
      /**
       * Language that the caller asked for.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly language?: string;
      /**
       * HTTP method.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly method: string;
      /**
       * Query parameters.
       *
       * Sensitive keys removed (same list as request.body).
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly query: { [name: string]: any };
      /**
       * User agent of the caller.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly user_agent?: string;
    }
    interface Geoip {
      /**
       * Name of the city.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly cityName?: string;
      /**
       * Two-letter code of the continent.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly continentCode?: string;
      /**
       * Two-letter code of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly countryCode?: string;
      /**
       * Three-letter code of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly countryCode3?: string;
      /**
       * Name of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly countryName?: string;
      /**
       * Latitude in degrees.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly latitude?: number;
      /**
       * Longitude in degrees.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly longitude?: number;
      /**
       * Code of the state, province or region.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly subdivisionCode?: string;
      /**
       * Name of the state, province or region.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly subdivisionName?: string;
      /**
       * Time zone of the place.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly logins_count: number;
    }
    interface Tenant {
      /**
       * Name of the tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly id: string;
    }
    interface Transaction {
      /**
       * Id with which the application marked the request.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly correlation_id?: string;
      /**
       * Language of the login pages.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly locale: string;
      /**
       * The user name or e-mail address that the application suggested (`login_hint`).
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly login_hint?: string;
      /**
       * The `state` parameter of the application.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly state?: string;
      /**
       * Languages that the application prefers (`ui_locales`).
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly app_metadata: { [name: string]: any };
      /**
       * When the user was created.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly created_at: string;
      /**
       * E-mail address.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly email?: string;
      /**
       * Whether the e-mail address is verified.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly email_verified: boolean;
      /**
       * Family name.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly family_name?: string;
      /**
       * Given name.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly given_name?: string;
      /**
       * When the password was last changed.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly last_password_reset?: string;
      /**
       * Full name.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly name?: string;
      /**
       * Nickname.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly nickname?: string;
      /**
       * Phone number.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly phone_number?: string;
      /**
       * Whether the phone number is verified.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly phone_verified?: boolean;
      /**
       * Address of the picture.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly picture?: string;
      /**
       * When the user was last changed.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly updated_at: string;
      /**
       * Id of the user, such as `auth0|0123456789abcdef`.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly user_id: string;
      /**
       * Metadata that the user may change: preferences.
       *
       * Always an object in Actions. Not updated by api.user.setUserMetadata during the same transaction.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly user_metadata: { [name: string]: any };
      /**
       * User name.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly username?: string;
      /**
       * MFA factors that the user has enrolled.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly enrolledFactors?: EnrolledFactor[];
      /**
       * Identities that are linked to this user.
       *
       * Contents vary with the provider. IdP access tokens are not exposed to Actions.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly identities: Identity[];
      readonly [name: string]: any;
    }
    interface EnrolledFactor {
      /**
       * Kind of factor.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly type: string;
      /**
       * Options of the factor.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly options?: { [name: string]: any };
      readonly [name: string]: any;
    }
    interface Identity {
      /**
       * Connection of the identity.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly connection?: string;
      /**
       * Whether the identity comes from a social provider.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly isSocial?: boolean;
      /**
       * Provider of the identity.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly provider?: string;
      /**
       * Id of the user at that provider.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
       */
      readonly user_id?: string;
      /**
       * Profile of the identity at its provider.
       *
       * Typed as strings by Auth0; real values may be of any type.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-event-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object Auth0 reference}
       */
      deny(reason: string): void;
    }
    interface AuthenticationApi {
      /**
       * Asks for an MFA challenge; following Actions are paused until it is met. Factors that are disabled, unenrolled or already satisfied are skipped; if none is usable the login fails.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object Auth0 reference}
       */
      challengeWith(factor: ChallengeFactor, options?: { additionalFactors?: ChallengeFactor[] }): void;
      /**
       * Same as challengeWith but shows a factor picker first (skipped when only one factor qualifies).
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object Auth0 reference}
       */
      challengeWithAny(factors: ChallengeFactor[]): void;
    }
    interface RedirectApi {
      /**
       * Returns an HS256 JWT. Base claims: iat, iss (request hostname), sub (user id), exp (iat + 900 s unless overridden), ip; payload is merged last so it can replace them.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object Auth0 reference}
       */
      encodeToken(options: { secret: string; payload: Record<string, unknown>; expiresInSeconds?: number }): string;
      /**
       * After this Action finishes, suspends the flow and redirects. state is appended by Auth0; resume is GET/POST https://<domain>/continue?state=...
       *
       * Throws when: url cannot be parsed as an absolute URL.
       *
       * Aborts when prompt.render was called in the same Action.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object Auth0 reference}
       */
      validateToken(options: { secret: string; tokenParameterName?: string }): Record<string, any>;
    }
    interface CacheApi {
      /**
       * Deletes a record.
       *
       * Error codes: `CacheKeyDoesNotExist`, `FailedToDeleteCacheRecord`.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object Auth0 reference}
       */
      delete(key: string): { type: 'success' } | { type: 'error'; code: string };
      /**
       * Reads a trigger-scoped cache record; expired or missing -> undefined.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object Auth0 reference}
       */
      get(key: string): { value: string; expires_at: number } | undefined;
      /**
       * Stores a string. ttl and expires_at are milliseconds; default 15 min; earlier of the two wins; best effort only. Failure is RETURNED, not thrown.
       *
       * Error codes: `MaxSideEffectsExceeded`, `CacheKeySizeExceeded`, `CacheValueSizeExceeded`, `CacheSizeExceeded`, `ItemAlreadyExpired`, `InvalidExpiry`, `FailedToSetCacheRecord`.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object Auth0 reference}
       *
       * @param promptOptions At most 24576 bytes.
       */
      render(promptId: string, promptOptions?: { fields?: Record<string, unknown>; vars?: Record<string, unknown> }): void;
    }
    interface TransactionApi {
      /**
       * Where to send the user after the reset.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object Auth0 reference}
       */
      setResultUrl(url: string, options?: { query?: Record<string, string> }): void;
    }
    interface Api {
      /**
       * Methods: `deny`.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object Auth0 reference}
       */
      readonly access: AccessApi;
      /**
       * Methods: `challengeWith`, `challengeWithAny`.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object Auth0 reference}
       */
      readonly authentication: AuthenticationApi;
      /**
       * Methods: `encodeToken`, `sendUserTo`, `validateToken`.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object Auth0 reference}
       */
      readonly redirect: RedirectApi;
      /**
       * Methods: `delete`, `get`, `set`.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object Auth0 reference}
       */
      readonly cache: CacheApi;
      /**
       * Methods: `render`.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object Auth0 reference}
       */
      readonly prompt: PromptApi;
      /**
       * Methods: `setResultUrl`.
       *
       * {@link https://auth0.com/docs/actions/reference/password-reset-post-challenge/password-reset-post-challenge-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly client: Client;
      /**
       * The connection (database, social or enterprise provider) that the user signed in with.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly connection?: Connection;
      /**
       * The custom domain that the request came in on.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly custom_domain?: CustomDomain;
      /**
       * The notification to deliver.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly notification: Notification;
      /**
       * The Organization that the user signs in to, or that the client asked for.
       *
       * Present only when the transaction is in an Organization context.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly organization?: Organization;
      /**
       * The HTTP request that started or resumed this transaction.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly request: Request;
      /**
       * Secrets configured on this Action, by name.
       *
       * Key/value strings configured on this Action. Never includes secrets of other Actions. Missing name -> undefined.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly secrets: { [name: string]: string };
      /**
       * The tenant in which the Action runs.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly tenant: Tenant;
      /**
       * The transaction: protocol, what was requested, and data that is shared between Actions.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly transaction?: Transaction;
      /**
       * The user's profile as it was when the flow started.
       *
       * Snapshot; mutating it has no effect. Has no roles/permissions/groups of its own (open for provider attributes).
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly user: User;
    }
    interface Client {
      /**
       * Client id of the application.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly client_id: string;
      /**
       * Metadata of the application.
       *
       * Application metadata; values are strings. The usual source for M2M claims.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the application.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly name: string;
    }
    interface Connection {
      /**
       * Id of the connection.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly id: string;
      /**
       * Metadata of the connection.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly metadata?: { [name: string]: string };
      /**
       * Name of the connection.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly name: string;
      /**
       * Kind of connection: `auth0` for a database, else the name of the provider's strategy.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly strategy: string;
    }
    interface CustomDomain {
      /**
       * Name of the custom domain.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly domain: string;
      /**
       * Metadata of the custom domain.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly domain_metadata: { [name: string]: string };
    }
    interface Notification {
      /**
       * Text of the notification when it is sent as a message.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly as_text: string;
      /**
       * Text of the notification when it is spoken.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly as_voice: string;
      /**
       * The one-time code.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly code?: string;
      /**
       * How the notification is to be delivered.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly delivery_method: 'text' | 'voice';
      /**
       * Sender of the notification.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly from?: string;
      /**
       * Language of the notification.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly locale?: string;
      /**
       * What the notification is about.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly message_type: 'otp_verify' | 'otp_enroll' | 'blocked_account' | 'change_password' | 'password_breach';
      /**
       * Phone number of the recipient.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly recipient: string;
    }
    interface Organization {
      /**
       * Id of the Organization.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly id: string;
      /**
       * Name of the Organization as users see it.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly display_name: string;
      /**
       * Metadata of the Organization.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the Organization.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly name: string;
      readonly [name: string]: any;
    }
    interface Request {
      /**
       * Place that belongs to the IP address.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly geoip: Geoip;
      /**
       * Host name that the request was sent to.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly hostname?: string;
      /**
       * IP address of the caller.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly ip: string;
      /**
       * Language that the caller asked for.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly language?: string;
      /**
       * HTTP method.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly method: string;
      /**
       * User agent of the caller.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly user_agent?: string;
    }
    interface Geoip {
      /**
       * Name of the city.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly cityName?: string;
      /**
       * Two-letter code of the continent.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly continentCode?: string;
      /**
       * Two-letter code of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly countryCode?: string;
      /**
       * Three-letter code of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly countryCode3?: string;
      /**
       * Name of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly countryName?: string;
      /**
       * Latitude in degrees.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly latitude?: number;
      /**
       * Longitude in degrees.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly longitude?: number;
      /**
       * Code of the state, province or region.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly subdivisionCode?: string;
      /**
       * Name of the state, province or region.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly subdivisionName?: string;
      /**
       * Time zone of the place.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly timeZone?: string;
      readonly [name: string]: any;
    }
    interface Tenant {
      /**
       * Name of the tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly id: string;
      /**
       * Name of the tenant as users see it.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly friendly_name?: string;
      /**
       * Home page of the tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly home_url?: string;
      /**
       * Address of the tenant's logo.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly logo_url?: string;
      /**
       * E-mail address for support.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly support_email?: string;
      /**
       * Page for support.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly support_url?: string;
    }
    interface Transaction {
      /**
       * Id with which the application marked the request.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly correlation_id?: string;
    }
    interface User {
      /**
       * Metadata that the user cannot change: plan, permissions, ids in other systems.
       *
       * Always an object in Actions (may be missing in Rules). Not updated by api.user.setAppMetadata during the same transaction.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly app_metadata: { [name: string]: any };
      /**
       * When the user was created.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly created_at: string;
      /**
       * E-mail address.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly email?: string;
      /**
       * Whether the e-mail address is verified.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly email_verified: boolean;
      /**
       * Family name.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly family_name?: string;
      /**
       * Given name.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly given_name?: string;
      /**
       * When the password was last changed.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly last_password_reset?: string;
      /**
       * Full name.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly name?: string;
      /**
       * Nickname.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly nickname?: string;
      /**
       * Phone number.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly phone_number?: string;
      /**
       * Whether the phone number is verified.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly phone_verified?: boolean;
      /**
       * Address of the picture.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly picture?: string;
      /**
       * When the user was last changed.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly updated_at: string;
      /**
       * Id of the user, such as `auth0|0123456789abcdef`.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly user_id: string;
      /**
       * Metadata that the user may change: preferences.
       *
       * Always an object in Actions. Not updated by api.user.setUserMetadata during the same transaction.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly user_metadata: { [name: string]: any };
      /**
       * User name.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly username?: string;
      /**
       * Identities that are linked to this user.
       *
       * Contents vary with the provider. IdP access tokens are not exposed to Actions.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly identities?: Identity[];
      readonly [name: string]: any;
    }
    interface Identity {
      /**
       * Connection of the identity.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly connection?: string;
      /**
       * Whether the identity comes from a social provider.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly isSocial?: boolean;
      /**
       * Provider of the identity.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly provider?: string;
      /**
       * Id of the user at that provider.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
       */
      readonly user_id?: string;
      /**
       * Profile of the identity at its provider.
       *
       * Typed as strings by Auth0; real values may be of any type.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-event-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-api-object Auth0 reference}
       */
      delete(key: string): { type: 'success' } | { type: 'error'; code: string };
      /**
       * Reads a trigger-scoped cache record; expired or missing -> undefined.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-api-object Auth0 reference}
       */
      get(key: string): { value: string; expires_at: number } | undefined;
      /**
       * Stores a string. ttl and expires_at are milliseconds; default 15 min; earlier of the two wins; best effort only. Failure is RETURNED, not thrown.
       *
       * Error codes: `MaxSideEffectsExceeded`, `CacheKeySizeExceeded`, `CacheValueSizeExceeded`, `CacheSizeExceeded`, `ItemAlreadyExpired`, `InvalidExpiry`, `FailedToSetCacheRecord`.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-api-object Auth0 reference}
       *
       * @param reason At most 1024 characters.
       */
      drop(reason: string): void;
      /**
       * Asks Auth0 to run the Action again later (up to 5 retries).
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-api-object Auth0 reference}
       *
       * @param reason At most 1024 characters.
       */
      retry(reason: string): void;
    }
    interface Api {
      /**
       * Methods: `delete`, `get`, `set`.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-api-object Auth0 reference}
       */
      readonly cache: CacheApi;
      /**
       * Methods: `drop`, `retry`.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-phone-provider/custom-phone-provider-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly client: Client;
      /**
       * The connection (database, social or enterprise provider) that the user signed in with.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly connection?: Connection;
      /**
       * The custom domain that the request came in on.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly custom_domain?: CustomDomain;
      /**
       * The notification to deliver.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly notification: Notification;
      /**
       * The Organization that the user signs in to, or that the client asked for.
       *
       * Present only when the transaction is in an Organization context.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly organization?: Organization;
      /**
       * The HTTP request that started or resumed this transaction.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly request: Request;
      /**
       * Secrets configured on this Action, by name.
       *
       * Key/value strings configured on this Action. Never includes secrets of other Actions. Missing name -> undefined.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly secrets: { [name: string]: string };
      /**
       * The tenant in which the Action runs.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly tenant: Tenant;
      /**
       * The transaction: protocol, what was requested, and data that is shared between Actions.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly transaction?: Transaction;
      /**
       * The user's profile as it was when the flow started.
       *
       * Snapshot; mutating it has no effect. Has no roles/permissions/groups of its own (open for provider attributes).
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly user: User;
    }
    interface Client {
      /**
       * Client id of the application.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly client_id: string;
      /**
       * Metadata of the application.
       *
       * Application metadata; values are strings. The usual source for M2M claims.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the application.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly name: string;
    }
    interface Connection {
      /**
       * Id of the connection.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly id: string;
      /**
       * Metadata of the connection.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly metadata?: { [name: string]: string };
      /**
       * Name of the connection.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly name: string;
      /**
       * Kind of connection: `auth0` for a database, else the name of the provider's strategy.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly strategy: string;
    }
    interface CustomDomain {
      /**
       * Name of the custom domain.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly domain: string;
      /**
       * Metadata of the custom domain.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly domain_metadata: { [name: string]: string };
    }
    interface Notification {
      /**
       * Sender of the notification.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly from: string;
      /**
       * Body as HTML.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly html: string;
      /**
       * Language of the notification.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly locale: string;
      /**
       * What the notification is about.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly message_type: 'verify_email' | 'verify_email_by_code' | 'reset_email' | 'reset_email_by_code' | 'welcome_email' | 'verification_code' | 'mfa_oob_code' | 'enrollment_email' | 'blocked_account' | 'stolen_credentials' | 'try_provider_configuration_email' | 'organization_invitation';
      /**
       * Subject line.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly subject: string;
      /**
       * Body as plain text.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly text: string;
      /**
       * E-mail address of the recipient.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly to: string;
    }
    interface Organization {
      /**
       * Id of the Organization.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly id: string;
      /**
       * Name of the Organization as users see it.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly display_name: string;
      /**
       * Metadata of the Organization.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the Organization.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly name: string;
      readonly [name: string]: any;
    }
    interface Request {
      /**
       * Place that belongs to the IP address.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly geoip?: Geoip;
      /**
       * Host name that the request was sent to.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly hostname?: string;
      /**
       * IP address of the caller.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly ip?: string;
      /**
       * Query parameters.
       *
       * Sensitive keys removed (same list as request.body).
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly query?: { [name: string]: any };
      /**
       * User agent of the caller.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly user_agent?: string;
    }
    interface Geoip {
      /**
       * Name of the city.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly cityName?: string;
      /**
       * Two-letter code of the continent.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly continentCode?: string;
      /**
       * Two-letter code of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly countryCode?: string;
      /**
       * Three-letter code of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly countryCode3?: string;
      /**
       * Name of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly countryName?: string;
      /**
       * Latitude in degrees.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly latitude?: number;
      /**
       * Longitude in degrees.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly longitude?: number;
      /**
       * Code of the state, province or region.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly subdivisionCode?: string;
      /**
       * Name of the state, province or region.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly subdivisionName?: string;
      /**
       * Time zone of the place.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly timeZone?: string;
      readonly [name: string]: any;
    }
    interface Tenant {
      /**
       * Name of the tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly id: string;
      /**
       * Name of the tenant as users see it.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly friendly_name?: string;
      /**
       * Home page of the tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly home_url?: string;
      /**
       * Address of the tenant's logo.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly logo_url?: string;
      /**
       * E-mail address for support.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly support_email?: string;
      /**
       * Page for support.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly support_url?: string;
    }
    interface Transaction {
      /**
       * Id with which the application marked the request.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly correlation_id?: string;
    }
    interface User {
      /**
       * Metadata that the user cannot change: plan, permissions, ids in other systems.
       *
       * Always an object in Actions (may be missing in Rules). Not updated by api.user.setAppMetadata during the same transaction.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly app_metadata: { [name: string]: any };
      /**
       * E-mail address.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly email?: string;
      /**
       * Whether the e-mail address is verified.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly email_verified: boolean;
      /**
       * Family name.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly family_name?: string;
      /**
       * Given name.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly given_name?: string;
      /**
       * Full name.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly name?: string;
      /**
       * Nickname.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly nickname?: string;
      /**
       * Address of the picture.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly picture?: string;
      /**
       * Id of the user, such as `auth0|0123456789abcdef`.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly user_id: string;
      /**
       * Metadata that the user may change: preferences.
       *
       * Always an object in Actions. Not updated by api.user.setUserMetadata during the same transaction.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly user_metadata: { [name: string]: any };
      /**
       * User name.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
       */
      readonly username?: string;
      /**
       * Id of the user's profile.
       *
       * Seen in the package's samples; type not confirmed.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-event-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-api-object Auth0 reference}
       */
      delete(key: string): { type: 'success' } | { type: 'error'; code: string };
      /**
       * Reads a trigger-scoped cache record; expired or missing -> undefined.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-api-object Auth0 reference}
       */
      get(key: string): { value: string; expires_at: number } | undefined;
      /**
       * Stores a string. ttl and expires_at are milliseconds; default 15 min; earlier of the two wins; best effort only. Failure is RETURNED, not thrown.
       *
       * Error codes: `MaxSideEffectsExceeded`, `CacheKeySizeExceeded`, `CacheValueSizeExceeded`, `CacheSizeExceeded`, `ItemAlreadyExpired`, `InvalidExpiry`, `FailedToSetCacheRecord`.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-api-object Auth0 reference}
       *
       * @param reason At most 1024 characters.
       */
      drop(reason: string): void;
      /**
       * Asks Auth0 to run the Action again later (up to 5 retries).
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-api-object Auth0 reference}
       *
       * @param reason At most 1024 characters.
       */
      retry(reason: string): void;
    }
    interface Api {
      /**
       * Methods: `delete`, `get`, `set`.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-api-object Auth0 reference}
       */
      readonly cache: CacheApi;
      /**
       * Methods: `drop`, `retry`.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-email-provider/custom-email-provider-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly client: Client;
      /**
       * The Organization that the user signs in to, or that the client asked for.
       *
       * Present only when the transaction is in an Organization context.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly organization?: Organization;
      /**
       * The HTTP request that started or resumed this transaction.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly request: Request;
      /**
       * The API that the access token is for.
       *
       * Post-login: present only when an API audience is in play. Identifier is the audience.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly resource_server: ResourceServer;
      /**
       * Secrets configured on this Action, by name.
       *
       * Key/value strings configured on this Action. Never includes secrets of other Actions. Missing name -> undefined.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly secrets: { [name: string]: string };
      /**
       * The tenant in which the Action runs.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly tenant: Tenant;
      /**
       * The transaction: protocol, what was requested, and data that is shared between Actions.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly transaction: Transaction;
    }
    interface Client {
      /**
       * Client id of the application.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly client_id: string;
      /**
       * Metadata of the application.
       *
       * Application metadata; values are strings. The usual source for M2M claims.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the application.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly name: string;
    }
    interface Organization {
      /**
       * Id of the Organization.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly id: string;
      /**
       * Name of the Organization as users see it.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly display_name: string;
      /**
       * Metadata of the Organization.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly metadata: { [name: string]: string };
      /**
       * Name of the Organization.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly body: { [name: string]: any };
      /**
       * Place that belongs to the IP address.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly geoip: Geoip;
      /**
       * Host name that the request was sent to.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly hostname?: string;
      /**
       * IP address of the caller.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly ip: string;
      /**
       * Language that the caller asked for.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly language?: string;
      /**
       * HTTP method.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly method: string;
      /**
       * User agent of the caller.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly user_agent?: string;
    }
    interface Geoip {
      /**
       * Name of the city.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly cityName?: string;
      /**
       * Two-letter code of the continent.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly continentCode?: string;
      /**
       * Two-letter code of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly countryCode?: string;
      /**
       * Three-letter code of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly countryCode3?: string;
      /**
       * Name of the country.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly countryName?: string;
      /**
       * Latitude in degrees.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly latitude?: number;
      /**
       * Longitude in degrees.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly longitude?: number;
      /**
       * Code of the state, province or region.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly subdivisionCode?: string;
      /**
       * Name of the state, province or region.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly subdivisionName?: string;
      /**
       * Time zone of the place.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly identifier: string;
    }
    interface Tenant {
      /**
       * Name of the tenant.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly id: string;
    }
    interface Transaction {
      /**
       * Token of the party that acts for the user.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly actor_token?: string;
      /**
       * Type of the actor token.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly actor_token_type?: string;
      /**
       * The user whom the actor token belongs to.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly actor_token_user?: ActorTokenUser;
      /**
       * Scopes that the application asked for.
       *
       * Undefined on some protocols in practice (e.g. ROPG); see community 129557.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly requested_scopes: string[];
      /**
       * Type of token that was asked for.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly requested_token_type: string | null;
      /**
       * The token that is to be exchanged.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly subject_token: string;
      /**
       * Type of the subject token: the URI of the token exchange profile.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly subject_token_type: string;
      /**
       * Data that earlier Actions of the transaction share.
       *
       * Early access: Auth0 switches it on per tenant.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly metadata?: { [name: string]: any };
    }
    interface ActorTokenUser {
      /**
       * Metadata that the user cannot change: plan, permissions, ids in other systems.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly app_metadata: { [name: string]: any };
      /**
       * When the user was created.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly created_at: string;
      /**
       * E-mail address.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly email?: string;
      /**
       * Whether the e-mail address is verified.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly email_verified: boolean;
      /**
       * Family name.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly family_name?: string;
      /**
       * Given name.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly given_name?: string;
      /**
       * When the password was last changed.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly last_password_reset?: string;
      /**
       * Full name.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly name?: string;
      /**
       * Nickname.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly nickname?: string;
      /**
       * Phone number.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly phone_number?: string;
      /**
       * Whether the phone number is verified.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly phone_verified?: boolean;
      /**
       * Address of the picture.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly picture?: string;
      /**
       * When the user was last changed.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly updated_at: string;
      /**
       * Id of the user, such as `auth0|0123456789abcdef`.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly user_id: string;
      /**
       * Metadata that the user may change: preferences.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly user_metadata: { [name: string]: any };
      /**
       * User name.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly username?: string;
      /**
       * MFA factors that the user has enrolled.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly enrolledFactors?: EnrolledFactor[];
      /**
       * MFA providers that the user has enrolled.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly multifactor?: string[];
      /**
       * Identities that are linked to this user.
       *
       * Contents vary with the provider. IdP access tokens are not exposed to Actions.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly identities: Identity[];
      readonly [name: string]: any;
    }
    interface EnrolledFactor {
      /**
       * Kind of factor.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly type: string;
      /**
       * Options of the factor.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly options?: { [name: string]: any };
      readonly [name: string]: any;
    }
    interface Identity {
      /**
       * Connection of the identity.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly connection?: string;
      /**
       * Whether the identity comes from a social provider.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly isSocial?: boolean;
      /**
       * Provider of the identity.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly provider?: string;
      /**
       * Id of the user at that provider.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
       */
      readonly user_id?: string;
      /**
       * Profile of the identity at its provider.
       *
       * Typed as strings by Auth0; real values may be of any type.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-event-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object Auth0 reference}
       *
       * @param code invalid_request, server_error or any custom code
       */
      deny(code: string, reason: string): void;
      /**
       * Denies with invalid_request and counts towards suspicious-IP throttling.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object Auth0 reference}
       */
      rejectInvalidSubjectToken(reason: string): void;
    }
    interface AuthenticationApi {
      /**
       * Chooses an existing user as token subject. Exactly one of setUserById / setUserByConnection must be called.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object Auth0 reference}
       */
      setUserById(user_id: string): void;
      /**
       * Finds or creates the subject in a connection by user_id.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object Auth0 reference}
       */
      setUserByConnection(connection_name: string, user_attributes: { user_id: string; email?: string; email_verified?: boolean; phone_number?: string; phone_verified?: boolean; username?: string; name?: string; given_name?: string; family_name?: string; nickname?: string; picture?: string; verify_email?: boolean }, options: { creationBehavior: 'create_if_not_exists' | 'none'; updateBehavior: 'replace' | 'none' }): void;
      /**
       * Puts the token exchange into an Organization context.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object Auth0 reference}
       */
      setOrganization(organization_id_or_name: string): void;
      /**
       * Adds an act claim (delegation). No refresh token is issued when set.
       *
       * Throws when: sub missing or longer than 512; more than 5 levels; more than 5 custom properties per level; custom string longer than 64.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object Auth0 reference}
       */
      setActor(actor: Actor): void;
    }
    interface UserApi {
      /**
       * Queues an app_metadata key (null deletes). Written once at the end of the flow, or before a redirect; event.user is not refreshed.
       *
       * Throws when: existing app_metadata is not an object.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object Auth0 reference}
       */
      setAppMetadata(key: string, value: unknown): void;
      /**
       * Queues a user_metadata key (null deletes). Same batching as setAppMetadata.
       *
       * Throws when: existing user_metadata is not an object.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object Auth0 reference}
       */
      setUserMetadata(key: string, value: unknown): void;
    }
    interface CacheApi {
      /**
       * Deletes a record.
       *
       * Error codes: `CacheKeyDoesNotExist`, `FailedToDeleteCacheRecord`.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object Auth0 reference}
       */
      delete(key: string): { type: 'success' } | { type: 'error'; code: string };
      /**
       * Reads a trigger-scoped cache record; expired or missing -> undefined.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object Auth0 reference}
       */
      get(key: string): { value: string; expires_at: number } | undefined;
      /**
       * Stores a string. ttl and expires_at are milliseconds; default 15 min; earlier of the two wins; best effort only. Failure is RETURNED, not thrown.
       *
       * Error codes: `MaxSideEffectsExceeded`, `CacheKeySizeExceeded`, `CacheValueSizeExceeded`, `CacheSizeExceeded`, `ItemAlreadyExpired`, `InvalidExpiry`, `FailedToSetCacheRecord`.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object Auth0 reference}
       */
      readonly access: AccessApi;
      /**
       * Methods: `setUserById`, `setUserByConnection`, `setOrganization`, `setActor`.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object Auth0 reference}
       */
      readonly authentication: AuthenticationApi;
      /**
       * Methods: `setAppMetadata`, `setUserMetadata`.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object Auth0 reference}
       */
      readonly user: UserApi;
      /**
       * Methods: `delete`, `get`, `set`.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object Auth0 reference}
       */
      readonly cache: CacheApi;
      /**
       * Methods: `setMetadata`.
       *
       * {@link https://auth0.com/docs/actions/reference/custom-token-exchange/custom-token-exchange-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/event-stream/event-stream-event-object Auth0 reference}
       */
      readonly message: Message;
      /**
       * Secrets configured on this Action, by name.
       *
       * Key/value strings configured on this Action. Never includes secrets of other Actions. Missing name -> undefined.
       *
       * {@link https://auth0.com/docs/actions/reference/event-stream/event-stream-event-object Auth0 reference}
       */
      readonly secrets: { [name: string]: string };
    }
    interface Message {
      /**
       * Id of the event.
       *
       * {@link https://auth0.com/docs/actions/reference/event-stream/event-stream-event-object Auth0 reference}
       */
      readonly id: string;
      /**
       * Type of the event, such as `user.created`.
       *
       * {@link https://auth0.com/docs/actions/reference/event-stream/event-stream-event-object Auth0 reference}
       */
      readonly type: string;
      /**
       * Content of the event.
       *
       * {@link https://auth0.com/docs/actions/reference/event-stream/event-stream-event-object Auth0 reference}
       */
      readonly data?: { [name: string]: any } | null;
      /**
       * Where the event comes from.
       *
       * {@link https://auth0.com/docs/actions/reference/event-stream/event-stream-event-object Auth0 reference}
       */
      readonly source: string;
      /**
       * Version of the CloudEvents format.
       *
       * {@link https://auth0.com/docs/actions/reference/event-stream/event-stream-event-object Auth0 reference}
       */
      readonly specversion: string;
      /**
       * When it happened.
       *
       * {@link https://auth0.com/docs/actions/reference/event-stream/event-stream-event-object Auth0 reference}
       */
      readonly time?: string | null;
      /**
       * Tenant that the event comes from.
       *
       * From the type bundle, not the docs page.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/event-stream/event-stream-event-object Auth0 reference}
       */
      readonly a0tenant: string;
      /**
       * Id of the event stream.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/event-stream/event-stream-event-object Auth0 reference}
       */
      readonly a0stream?: string;
      /**
       * `test` when the event was sent as a test.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/actions/reference/event-stream/event-stream-event-object Auth0 reference}
       */
      readonly a0purpose?: 'test';
    }
    interface CacheApi {
      /**
       * Deletes a record.
       *
       * Error codes: `CacheKeyDoesNotExist`, `FailedToDeleteCacheRecord`.
       *
       * {@link https://auth0.com/docs/actions/reference/event-stream/event-stream-api-object Auth0 reference}
       */
      delete(key: string): { type: 'success' } | { type: 'error'; code: string };
      /**
       * Reads a trigger-scoped cache record; expired or missing -> undefined.
       *
       * {@link https://auth0.com/docs/actions/reference/event-stream/event-stream-api-object Auth0 reference}
       */
      get(key: string): { value: string; expires_at: number } | undefined;
      /**
       * Stores a string. ttl and expires_at are milliseconds; default 15 min; earlier of the two wins; best effort only. Failure is RETURNED, not thrown.
       *
       * Error codes: `MaxSideEffectsExceeded`, `CacheKeySizeExceeded`, `CacheValueSizeExceeded`, `CacheSizeExceeded`, `ItemAlreadyExpired`, `InvalidExpiry`, `FailedToSetCacheRecord`.
       *
       * {@link https://auth0.com/docs/actions/reference/event-stream/event-stream-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/actions/reference/event-stream/event-stream-api-object Auth0 reference}
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
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      user_id: string;
      /**
       * E-mail address.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      email?: string;
      /**
       * Whether the e-mail address is verified.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      email_verified?: boolean;
      /**
       * Full name.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      name?: string;
      /**
       * Nickname.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      nickname?: string;
      /**
       * Given name.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      given_name?: string;
      /**
       * Family name.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      family_name?: string;
      /**
       * Address of the picture.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      picture?: string;
      /**
       * User name.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      username?: string;
      /**
       * Phone number.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      phone_number?: string;
      /**
       * Whether the phone number is verified.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      phone_verified?: boolean;
      /**
       * When the user was created.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      created_at?: string;
      /**
       * When the user was last changed.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      updated_at?: string;
      /**
       * When the password was last changed.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      last_password_reset?: string;
      /**
       * Identities that are linked to this user.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      identities: Identity[];
      /**
       * MFA providers that the user has enrolled.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      multifactor?: string[];
      /**
       * Permissions of the user.
       *
       * With the Authorization Extension.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      permissions?: string[];
      /**
       * Groups of the user.
       *
       * With the Authorization Extension.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      groups?: string[];
      /**
       * Roles of the user.
       *
       * With the Authorization Extension.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      roles?: string[];
      /**
       * Metadata that the user may change: preferences.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      user_metadata?: { [name: string]: any };
      /**
       * Metadata that the user cannot change: plan, permissions, ids in other systems.
       *
       * May be undefined: write `user.app_metadata || {}`. Its keys are merged into the root of the user.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      app_metadata?: { [name: string]: any };
      /**
       * Client id of the application.
       *
       * In mocks.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      clientID?: string;
      /**
       * Client id of the tenant's global application.
       *
       * In mocks.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      global_client_id?: string;
      [name: string]: any;
    }
    interface Identity {
      /**
       * Connection of the identity.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      connection?: string;
      /**
       * Whether the identity comes from a social provider.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      isSocial?: boolean;
      /**
       * Provider of the identity.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      provider?: string;
      /**
       * Id of the user at that provider.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      user_id?: string;
      /**
       * Access token of the identity provider.
       *
       * Identity provider token. Actions do not have it.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      access_token?: string;
      /**
       * Profile of the identity at its provider.
       *
       * {@link https://auth0.com/docs/customize/rules/user-object-in-rules Auth0 reference}
       */
      profileData?: { [name: string]: any };
      [name: string]: any;
    }
    interface Context {
      /**
       * Name of the tenant.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      tenant: string;
      /**
       * Client id of the application.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      clientID: string;
      /**
       * Name of the application.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      clientName: string;
      /**
       * Metadata of the application.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      clientMetadata: { [name: string]: string };
      /**
       * Name of the connection that the user signed in with.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      connection: string;
      /**
       * Id of the connection.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      connectionID: string;
      /**
       * Kind of connection: `auth0` for a database.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      connectionStrategy: string;
      /**
       * Options of the connection.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      connectionOptions?: ConnectionOptions;
      /**
       * Metadata of the connection.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      connectionMetadata?: { [name: string]: string };
      /**
       * Settings of the SAML response.
       *
       * Settings of the SAML response; assign to change them.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      samlConfiguration?: { [name: string]: any };
      /**
       * Protocol of the login.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      protocol: 'oidc-basic-profile' | 'oidc-implicit-profile' | 'oauth2-device-code' | 'oauth2-resource-owner' | 'oauth2-resource-owner-jwt-bearer' | 'oauth2-password' | 'oauth2-refresh-token' | 'samlp' | 'wsfed' | 'wstrust-usernamemixed' | 'delegation' | 'redirect-callback';
      /**
       * Auth0's assessment of how risky this login is.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      riskAssessment?: { [name: string]: any };
      /**
       * Counters of the user's logins.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      stats: Stats;
      /**
       * The single sign-on session.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      sso?: Sso;
      /**
       * The access token: what is assigned here becomes a claim.
       *
       * Claims of the access token: assign `context.accessToken[name] = value`.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      accessToken: AccessToken;
      /**
       * The ID token: what is assigned here becomes a claim.
       *
       * Claims of the ID token: assign `context.idToken[name] = value`.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      idToken: { [name: string]: any };
      /**
       * Assign an object to ask for multi-factor authentication.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      multifactor?: Multifactor;
      /**
       * Assign an object to send the user to another page before the login ends.
       *
       * Once per flow; done after all rules; they all run again with protocol redirect-callback.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      redirect?: Redirect;
      /**
       * Id of the session.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      sessionID?: string;
      /**
       * The HTTP request that started or resumed the login.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      request?: Request;
      /**
       * Assign a user id to make that user the subject of the login.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      primaryUser?: string;
      /**
       * How the user authenticated in this session.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      authentication?: Authentication;
      /**
       * What the user is authorized to do, as roles assigned in Auth0.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      authorization?: Authorization;
      /**
       * The Organization that the user signs in to.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      organization?: Organization;
      /**
       * Token settings of the application.
       *
       * Seen only in code.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      jwtConfiguration?: { [name: string]: any };
      /**
       * Language of the login pages.
       *
       * Seen only in code.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      locale?: string;
      /**
       * Id of the session at Auth0.
       *
       * Seen only in code.
       *
       * Not in Auth0's documentation.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      auth0SessionId?: string;
      [name: string]: any;
    }
    interface ConnectionOptions {
      /**
       * Domain of the enterprise connection.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      tenant_domain?: string;
      /**
       * Further domains of the enterprise connection.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      domain_aliases?: string[];
      [name: string]: any;
    }
    interface Stats {
      /**
       * How many times the user has signed in.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      loginsCount: number;
    }
    interface Sso {
      /**
       * Whether the login used a single sign-on session of Auth0.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      with_auth0?: boolean;
      /**
       * Whether that session came from a database connection.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      with_dbconn?: boolean;
      /**
       * Client ids of the applications in the session.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      current_clients?: string[];
    }
    interface AccessToken {
      /**
       * Scopes of the access token.
       *
       * An array that replaces the granted scopes.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      scope?: string[];
      [name: string]: any;
    }
    interface Multifactor {
      /**
       * MFA provider to use.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      provider?: 'any' | 'guardian' | 'google-authenticator' | 'duo';
      /**
       * Whether the user may skip MFA in this browser for some time.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      allowRememberBrowser?: boolean;
      [name: string]: any;
    }
    interface Redirect {
      /**
       * Where the user is sent.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      url: string;
    }
    interface Request {
      /**
       * User agent of the caller.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      userAgent?: string;
      /**
       * IP address of the caller.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      ip?: string;
      /**
       * Host name that the request was sent to.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      hostname?: string;
      /**
       * Query parameters.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      query?: { [name: string]: any };
      /**
       * Body of the request.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      body?: { [name: string]: any };
      /**
       * Place that belongs to the IP address.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      geoip?: Geoip;
    }
    interface Geoip {
      /**
       * Two-letter code of the country.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      country_code?: string;
      /**
       * Three-letter code of the country.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      country_code3?: string;
      /**
       * Name of the country.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      country_name?: string;
      /**
       * Name of the city.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      city_name?: string;
      /**
       * Latitude in degrees.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      latitude?: number;
      /**
       * Longitude in degrees.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      longitude?: number;
      /**
       * Time zone of the place.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      time_zone?: string;
      /**
       * Two-letter code of the continent.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      continent_code?: string;
      /**
       * Code of the state, province or region.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      subdivision_code?: string;
      /**
       * Name of the state, province or region.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      subdivision_name?: string;
    }
    interface Authentication {
      /**
       * Authentication methods that the user completed in this session.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      methods: Method[];
    }
    interface Method {
      /**
       * Name of the method.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      name: string;
      /**
       * When the method was completed.
       *
       * Epoch integer; an ISO string in Actions.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      timestamp: number;
      [name: string]: any;
    }
    interface Authorization {
      /**
       * Roles of the user.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      roles: string[];
    }
    interface Organization {
      /**
       * Id of the Organization.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      id: string;
      /**
       * Name of the Organization.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      name: string;
      /**
       * Metadata of the Organization.
       *
       * {@link https://auth0.com/docs/customize/rules/context-object Auth0 reference}
       */
      metadata: { [name: string]: string };
      [name: string]: any;
    }
    /** Ends the Rule: `callback(null, user, context)`, or `callback(error)` to refuse the login. */
    type Callback = (error: Error | string | null, user?: User, context?: Context) => void;
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
       * {@link https://auth0.com/docs/customize/hooks Auth0 reference}
       */
      name: string;
      /**
       * Client id of the application.
       *
       * {@link https://auth0.com/docs/customize/hooks Auth0 reference}
       */
      id: string;
      /**
       * Name of the tenant.
       *
       * {@link https://auth0.com/docs/customize/hooks Auth0 reference}
       */
      tenant: string;
      /**
       * Metadata of the application.
       *
       * {@link https://auth0.com/docs/customize/hooks Auth0 reference}
       */
      metadata: { [name: string]: string };
    }
    interface Context {
      /**
       * What the Hook was configured with.
       *
       * {@link https://auth0.com/docs/customize/hooks Auth0 reference}
       */
      webtask: Webtask;
    }
    interface Webtask {
      /**
       * Secrets of the Hook, by name.
       *
       * {@link https://auth0.com/docs/customize/hooks Auth0 reference}
       */
      secrets: { [name: string]: string };
    }
    /**
     * Ends the Hook.
     *
     * cb(null, access_token): only scope and namespaced properties count.
     */
    type Callback = (error: Error | null, accessToken?: { scope?: string[]; [namespacedClaim: string]: unknown }) => void;
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
