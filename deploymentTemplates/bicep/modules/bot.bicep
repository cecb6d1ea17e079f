metadata description = 'What Teams knows of the bot: who it is and where it is. It has no secret: its identity vouches for it.'

param name string
param appId string
param tenant string
param identity string
param host string
param logs string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Sociale media op school'
    endpoint: 'https://${host}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: appId
    msaAppTenantId: tenant
    msaAppMSIResourceId: identity
    disableLocalAuth: true
  }

  resource teams 'channels' = {
    name: 'MsTeamsChannel'
    location: 'global'
    properties: {
      channelName: 'MsTeamsChannel'
      properties: { isEnabled: true, enableCalling: false, acceptedTerms: true }
    }
  }
}

resource logged 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: bot
  name: 'logs'
  properties: { workspaceId: logs, logs: [{ categoryGroup: 'allLogs', enabled: true }] }
}
