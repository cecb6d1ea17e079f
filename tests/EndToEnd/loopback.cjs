// Preloaded into the Playground, which would listen on every address of the machine.
const { Server } = require("node:net");
const { listen } = Server.prototype;
Server.prototype.listen = function (port, ...rest) {
  const options = typeof port === "object" ? port : { port: Number(port) };
  return listen.call(this, { ...options, host: "127.0.0.1" }, ...rest.filter((argument) => typeof argument === "function"));
};
