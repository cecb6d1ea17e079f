metadata name = 'Sevenwolden.Bot'
metadata description = 'The bot on App Service with its own identity, its Azure Bot with the Teams channel, PostgreSQL, a vault, logs and alarms.'

@description('What all names begin with: letters and digits.')
@minLength(3)
@maxLength(12)
param name string = 'sevenwolden'

@description('Where it all stands.')
param location string = resourceGroup().location

@description('test: small, one instance, a week of backups. production: two instances, five weeks of backups.')
@allowed(['test', 'production'])
param environment string

@description('The id in Entra ID of the leader who gets the reports of somebody whose leader is not known; a row of the directory.')
param fallbackLeader string

@description('Whether Microsoft Graph is asked who manages whom, before the file. The identity then needs User.Read.All.')
param askGraph bool = false

@description('The id that the Teams admin center shows of the app; with it the app is installed for a leader who lacks it. Empty for not.')
param catalogAppId string = ''

@description('Who is woken when something is wrong.')
param alarmEmail string

@description('The password of the database: 16 characters or more. It is kept in the vault, and is used by nobody but the bot.')
@secure()
@minLength(16)
param databasePassword string

@description('The address that the bot calls each minute while nothing stands still; empty for none. Whoever has it can keep the alarm quiet.')
@secure()
param pingUrl string = ''

@description('The version of the certificate "keys" in the vault that a newer one took the place of; empty while there is one only.')
param oldKeysVersion string = ''

@description('Other settings of docs/administrator.md, such as { Escalation__Holidays__0__From: \'2026-12-19\' }.')
param settings object = {}

var isProduction = environment == 'production'
var names = '${name}-${environment}'
var suffix = uniqueString(resourceGroup().id, environment)

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: '${names}-bot'
  location: location
}

module network 'modules/network.bicep' = {
  params: { name: names, location: location }
}

module logs 'modules/logs.bicep' = {
  params: { name: names, location: location, days: isProduction ? 90 : 30, writer: identity.properties.principalId }
}

module database 'modules/database.bicep' = {
  params: {
    name: '${names}-${suffix}'
    location: location
    subnet: network.outputs.databaseSubnet
    zone: network.outputs.databaseZone
    password: databasePassword
    sku: isProduction ? 'Standard_B2s' : 'Standard_B1ms'
    backupDays: isProduction ? 35 : 7
  }
}

module vault 'modules/vault.bicep' = {
  params: {
    name: take('${name}${suffix}', 24)
    location: location
    reader: identity.properties.principalId
    logs: logs.outputs.workspace
    databaseHost: database.outputs.host
    database: database.outputs.database
    databaseUser: database.outputs.user
    databasePassword: databasePassword
    pingUrl: pingUrl
  }
}

module app 'modules/app.bicep' = {
  params: {
    name: '${names}-${suffix}'
    location: location
    subnet: network.outputs.appSubnet
    identity: identity.id
    appId: identity.properties.clientId
    tenant: tenant().tenantId
    logs: logs.outputs.workspace
    insights: logs.outputs.connection
    vault: vault.outputs.name
    hasPingUrl: !empty(pingUrl)
    oldKeysVersion: oldKeysVersion
    more: settings
    fallbackLeader: fallbackLeader
    askGraph: askGraph
    catalogAppId: catalogAppId
    sku: isProduction ? 'P0v3' : 'B1'
    instances: isProduction ? 2 : 1
  }
}

module bot 'modules/bot.bicep' = {
  params: {
    name: '${names}-${suffix}'
    appId: identity.properties.clientId
    tenant: tenant().tenantId
    identity: identity.id
    host: app.outputs.host
    logs: logs.outputs.workspace
  }
}

module alarms 'modules/alarms.bicep' = {
  params: {
    name: names
    location: location
    email: alarmEmail
    site: app.outputs.id
    host: app.outputs.host
    logs: logs.outputs.workspace
    insights: logs.outputs.insights
    vault: vault.outputs.id
    database: database.outputs.id
  }
}

@description('For "teams package --app-id".')
output appId string = identity.properties.clientId

@description('For "teams package --host".')
output host string = app.outputs.host

@description('Where the code goes: az webapp deploy --name')
output site string = app.outputs.name

@description('Where the certificate "keys" is made before the first start.')
output vault string = vault.outputs.name
