// A bot as botbuilder's samples put one together: CloudAdapter, its settings from the environment, MemoryStorage. Restify is left out, because
// Node's own server costs less.
'use strict';
const http = require('node:http');
const { ConfidentialClientApplication } = require('@azure/msal-node');
const {
  ActivityHandler, CardFactory, CloudAdapter, ConfigurationBotFrameworkAuthentication, ConversationState, MemoryStorage, MessageFactory,
} = require('botbuilder');
const { MsalServiceClientCredentialsFactory } = require('botframework-connector');
const texts = require('../questions.json');

const { MicrosoftAppId, MicrosoftAppPassword, ToChannelFromBotLoginUrl } = process.env;

/** Five questions, one after the other, and a card with what was answered. */
class Interview extends ActivityHandler {
  constructor(conversations) {
    super();
    this.conversations = conversations;
    this.progress = conversations.createProperty('progress');
    this.onMembersAdded(async (context, next) => {
      await context.sendActivity(MessageFactory.text(texts.welcome));
      await next();
    });
    this.onMessage(async (context, next) => {
      const progress = await this.progress.get(context, { begun: false, answers: [] });
      if (progress.begun) {
        progress.answers.push(context.activity.text);
      }

      progress.begun = true;
      await context.sendActivity(replyTo(progress.answers));
      if (progress.answers.length === texts.questions.length) {
        await this.progress.delete(context);
      }

      await next();
    });
  }

  async run(context) {
    await super.run(context);
    await this.conversations.saveChanges(context, false);
  }
}

function replyTo(answers) {
  return answers.length < texts.questions.length
    ? MessageFactory.text(texts.questions[answers.length])
    : MessageFactory.attachment(CardFactory.heroCard(
      texts.verdict, answers.join(', '), [], [{ type: 'imBack', title: texts.again, value: texts.again }]));
}

/** Who gives the bot its tokens. By its settings alone the SDK would first ask Microsoft whether that host can be trusted. */
function credentials() {
  const issuer = ToChannelFromBotLoginUrl;
  const token = `${issuer}/oauth2/v2.0/token`;
  return new MsalServiceClientCredentialsFactory(MicrosoftAppId, new ConfidentialClientApplication({
    auth: {
      clientId: MicrosoftAppId,
      clientSecret: MicrosoftAppPassword,
      authority: issuer,
      knownAuthorities: [new URL(issuer).host],
      authorityMetadata: JSON.stringify({ issuer, token_endpoint: token, authorization_endpoint: token, jwks_uri: `${issuer}/keys` }),
    },
  }));
}

/** What the SDK expects of Express or Restify. */
async function receive(request, response) {
  const chunks = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }

  request.body = JSON.parse(Buffer.concat(chunks));
  response.status = code => { response.statusCode = code; };
  response.header = (name, value) => response.setHeader(name, value);
  response.send = body => {
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.end(JSON.stringify(body));
  };
  await adapter.process(request, response, context => bot.run(context));
}

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(process.env, credentials()));
const bot = new Interview(new ConversationState(new MemoryStorage()));
const server = http.createServer((request, response) => receive(request, response).catch(fault => {
  console.error(fault);
  response.destroy();
}));
// Whoever takes turns with others is silent for longer than Node waits by itself.
server.keepAliveTimeout = 600_000;
const { hostname, port } = new URL(process.env.ASPNETCORE_URLS);
server.listen(Number(port), hostname);
