function (user, context, callback) {
  var namespace = 'https://example.com/hello';
  context.accessToken[namespace] = "world";
  callback(null, user, context);
}
