function (user, context, callback) {
  var namespace = '';
  context.accessToken[namespace] = "world";
  callback(null, user, context);
}
