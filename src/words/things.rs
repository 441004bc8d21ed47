//! Of which words a name of a thing may be made that is written down (`stats/thing`). No word here is also a name of a person; nor may one
//! be that is added.

/// What stands behind a name.
pub const AFTER_NAMES: [&str; 18] = [
    "さん",
    "さま",
    "ちゃん",
    "くん",
    "どの",
    "様",
    "氏",
    "君",
    "殿",
    "先生",
    "御中",
    "と申",
    "といいま",
    "と言いま",
    "という者",
    "という人",
    "という会社",
    "っていう会社",
];

/// What stands before a name.
pub const BEFORE_NAMES: [&str; 19] = [
    "名前は",
    "氏名は",
    "名義は",
    "名義が",
    "会社は",
    "社名は",
    "会社名は",
    "勤め先は",
    "勤務先は",
    "宛名は",
    "name is",
    "mr",
    "mr.",
    "mrs",
    "mrs.",
    "ms",
    "ms.",
    "i am",
    "i'm",
];

/// Parts that say which thing, and are none by themselves.
pub const BEFORE: &str = "
無線 有線 屋内 屋外 宅内 終端 中継 接続 分配 分岐 増幅 受信 送信 充電 蓄電 変換 切替 切換 予備 専用 汎用 新規 初期 月額 年額 定額
従量 基本 追加 割引 特典 還元 違約 解除 解約 撤去 設置 設定 開通 移設 引込 配線 配管 取付 交換 修理 保守 保証 補償 点検 出張 遠隔
監視 防犯 警備 緊急 通報 非常 停電 火災 固定 携帯 公衆 留守 発信 着信 迷惑 転送 通話 通信 有料 無料 衛星 録画 視聴 再生 印刷 決済
口座 振替 引落 払込 請求 支払 領収 収納 納付 延滞 督促 事務 登録 更新 変更 申込 契約 名義 承諾 認証 暗証 証明 委任 確認 利用 使用
加入 会員 複合 電子 電気 電話 太陽光 高速 低速 通知 案内 書類 料金 回線 端末 機器 電源 番号 放送 手続 工事 手数 速度 容量
スマート ホーム メッシュ モバイル ポケット ワイヤレス デジタル アナログ セット リモート ネットワーク インターネット
ブロードバンド クラウド ビデオ オーディオ データ マルチ ギガ プレミアム ベーシック スタンダード ファミリー キャッシュ
ウェルカム パケット ローミング ソーラー アクセス コントロール スピード プリント ノート デスク トップ バック ドア
mesh smart home mobile pocket wireless digital analog lan sim esim onu vdsl nas vpn voip tv pc isdn adsl ftth
";

/// Parts that name a thing, or a sort of things.
pub const THINGS: &str = "
料金 金額 代金 費用 回線 電線 電柱 電池 電源 機器 機械 装置 端末 端子 器具 部品 本体 子機 親機 工事 契約 番号 手数料 保険 口座 明細
書類 用紙 通知 案内 手続 電話 電報 通話 通信 放送 録画 番組 画面 設備 配線 配管 機種 型番 品番 速度 制限 容量 保証 補償 割引 特典
還元 更新 期間 残債 分割 一括 振替 引落 決済 認証 暗証 申請 名義
ルーター ルータ モデム アダプター アダプタ ケーブル コード プラグ コンセント ハブ スイッチ アンテナ チューナー レコーダー リモコン
モニター ディスプレイ スピーカー カメラ センサー ドアホン インターホン インターフォン レピーター リピーター エクステンダー
ブースター スプリッター コンバーター コネクター コネクタ ドングル スティック ボックス タブレット パソコン スマホ ガラケー
プリンター スキャナー コピー ファックス ファクス ファクシミリ ヘッドセット イヤホン バッテリー アプリ ソフト ソフトウェア プラン コース
パック オプション キャンペーン キャッシュバック ポイント クーポン サブスク レンタル パスワード アカウント メール メーラー ブラウザ
サーバー ストレージ バックアップ セキュリティ ファイアウォール フィルタリング フィルター ウイルス ウィルス ドメイン ホームページ
ウェブサイト ログイン テレビ ラジオ ゲーム オンライン ストリーミング チャンネル カード メーター ブレーカー パネル ワイファイ
エアコン ロボット ドライブ ディスク サービス ネット サポート ネットフリックス フールー ユーチューブ クロームキャスト ティーバー
プレイステーション スイッチボット ダゾーン
router modem adapter adaptor hub switch antenna tuner recorder camera sensor repeater extender booster splitter converter
connector dongle tablet printer scanner headset battery app software plan option campaign cashback coupon subscription password
account server storage backup security firewall filter domain website streaming channel wifi bluetooth usb hdmi ethernet webcam
monitor fax netflix hulu youtube chromecast dazn thermostat doorbell socket
";

/// Ends of things, which are nothing by themselves: 中継器, 工事費, 違約金.
pub const ENDS: &str = "料 金 費 機 器 線 局 票 証 書 券 額 式 盤 板 管 箱 網 表 図 率";
