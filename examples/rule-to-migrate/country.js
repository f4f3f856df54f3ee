function addCountryToTokens(user, context, callback) {
  if (!user.email_verified) {
    return callback(new UnauthorizedError('Please confirm your e-mail address first.'));
  }

  const namespace = configuration.NAMESPACE || 'https://example.com';
  const country = context.request && context.request.geoip && context.request.geoip.country_code;

  if (country) {
    context.idToken[`${namespace}/country`] = country;
    context.accessToken[`${namespace}/country`] = country;
  }

  callback(null, user, context);
}
