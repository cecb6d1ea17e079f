metadata description = 'What is secret, and who may read it: the bot. The certificate "keys" is made in it by hand, once, before the first start.'

param name string
param location string
param reader string
param logs string
param databaseHost string
param database string
param databaseUser string
@secure()
param databasePassword string
@secure()
param pingUrl string

var secretsUser = subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6')
// In quotation marks a password may hold any character.
var quoted = '\'${replace(databasePassword, '\'', '\'\'')}\''

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: 90
    // Without the certificate the words of every case are lost: nobody can destroy it by mistake.
    enablePurgeProtection: true
  }

  resource connection 'secrets' = {
    name: 'database'
    properties: {
      value: 'Host=${databaseHost};Database=${database};Username=${databaseUser};Password=${quoted};SSL Mode=VerifyFull;Maximum Pool Size=15'
    }
  }

  resource ping 'secrets' = if (!empty(pingUrl)) {
    name: 'ping'
    properties: { value: pingUrl }
  }
}

resource reads 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, reader, secretsUser)
  properties: { roleDefinitionId: secretsUser, principalId: reader, principalType: 'ServicePrincipal' }
}

resource audited 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: vault
  name: 'logs'
  properties: { workspaceId: logs, logs: [{ categoryGroup: 'audit', enabled: true }] }
}

output id string = vault.id
output name string = vault.name
