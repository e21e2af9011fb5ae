-- Does in Neovim what a person would do there, and writes what came of it to the file that RESULT names.
local result = {}

local function soon(what, check)
  if not vim.wait(30000, check, 20) then error('waited in vain until ' .. what) end
end

local function messages(buffer)
  return vim.tbl_map(function(diagnostic)
    return string.format('%d:%d %s %s', diagnostic.lnum + 1, diagnostic.col + 1, diagnostic.code, diagnostic.message)
  end, vim.diagnostic.get(buffer))
end

local function has(code)
  return #vim.tbl_filter(function(diagnostic) return diagnostic.code == code end, vim.diagnostic.get(0)) > 0
end

local function goTo(pattern, offset)
  local line = vim.fn.search(pattern, 'w')
  if line == 0 then error('there is no ' .. pattern) end
  vim.api.nvim_win_set_cursor(0, { line, vim.fn.col('.') - 1 + (offset or 0) })
end

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 30000)
  for _, answer in pairs(answers or {}) do
    if answer.error then error(method .. ': ' .. answer.error.message) end
    return answer.result
  end
end

local function lines() return vim.api.nvim_buf_get_lines(0, 0, -1, false) end

local function drive()
  soon('there are findings', function() return #vim.diagnostic.get(0) > 0 end)
  result.filetype = vim.bo.filetype
  result.clients = #vim.lsp.buf_get_clients(0)
  result.diagnostics = messages(0)

  goTo('criticality')
  result.hover = ask('textDocument/hover', vim.lsp.util.make_position_params()).contents

  goTo('provider: joon', 10)
  vim.lsp.buf.rename('joon-park')
  soon('the person has another name', function()
    return vim.fn.search('joon-park', 'nw') > 0
  end)
  result.renamed = lines()

  vim.cmd('%s/^criticality: high/criticality: hihg/')
  soon('the slip is found', function() return has('PC006') end)
  goTo('hihg')
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = {} }
  local actions = ask('textDocument/codeAction', params)
  result.actions = vim.tbl_map(function(action) return action.title end, actions)
  for _, action in ipairs(actions) do
    if action.isPreferred then
      vim.lsp.util.apply_workspace_edit(action.edit, 'utf-16')
      break
    end
  end
  soon('the slip is gone', function() return not has('PC006') end)
  result.fixed = lines()

  vim.fn.append(vim.fn.search('^people:', 'nw'), '  -   {id: new,   side: client}')
  vim.lsp.buf.formatting_sync(nil, 30000)
  result.formatted = lines()

  vim.cmd('edit! sunda-connect.partnership.yaml')
  soon('the other file is open', function() return #vim.lsp.buf_get_clients(0) > 0 end)
  result.sameServer = #vim.lsp.get_active_clients()
end

local ok, problem = pcall(drive)
if not ok then result.problem = tostring(problem) end
vim.fn.writefile({ vim.fn.json_encode(result) }, vim.env.RESULT)
vim.cmd('qall!')
